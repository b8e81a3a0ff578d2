/** Widths are in pixels, whatever the zoom: an edge says that something is tied, not how near one looks. */
export const STROKE_VERTEX = /* glsl */ `
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_width;
attribute vec4 a_color;
attribute vec2 a_place;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_curve;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;

const float bias = 255.0 / 254.0;

void main() {
  float pixel = u_correctionRatio * 2.0;
  float t = a_place.x;
  vec2 chord = a_end - a_start;
  float span = max(length(chord), 1e-9);
  vec2 bow = vec2(-chord.y, chord.x) * u_curve * 2.0;
  vec2 control = (a_start + a_end) / 2.0 + bow;
  vec2 point = (1.0 - t) * (1.0 - t) * a_start + 2.0 * t * (1.0 - t) * control + t * t * a_end;
  vec2 tangent = 2.0 * (1.0 - t) * (control - a_start) + 2.0 * t * (a_end - control);
  vec2 normal = vec2(-tangent.y, tangent.x) / max(length(tangent), 1e-9);

  float half_width = a_width / 2.0 + 0.75;
  v_color = a_color;
  v_color.a *= bias;
  v_half = half_width;
  v_across = a_place.y * half_width;
  v_along = t * span / pixel;
  gl_Position = vec4((u_matrix * vec3(point + normal * a_place.y * half_width * pixel, 1)).xy, 0, 1);
}
`

export const STROKE_FRAGMENT = /* glsl */ `
precision highp float;

uniform float u_dash;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;

void main(void) {
  float alpha = (1.0 - smoothstep(v_half - 1.0, v_half, abs(v_across))) * v_color.a;
  if (u_dash > 0.5) {
    float phase = mod(v_along, 9.0);
    alpha *= smoothstep(0.0, 0.8, phase) * (1.0 - smoothstep(5.0, 5.8, phase));
  }
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
}
`
