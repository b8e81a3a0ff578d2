/** Lengths are in size units; `u_sizeRatio` of them are one pixel. The ring stands 3 off the node and is 1.8 wide. */
export const MARK_VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec2 a_shape;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec2 v_offset;
varying float v_size;
varying float v_pixel;
varying vec2 v_shape;
varying vec4 v_color;
varying vec4 v_ring;

const float bias = 255.0 / 254.0;

void main() {
  float reach = a_size + 6.0 + 2.0 * u_sizeRatio;
  v_offset = a_corner * reach;
  v_size = a_size;
  v_pixel = u_sizeRatio;
  v_shape = a_shape;
  vec2 position = a_position + v_offset * u_correctionRatio / u_sizeRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  v_color = a_color;
  v_color.a *= bias;
  v_ring = a_ring;
}
`

export const MARK_FRAGMENT = /* glsl */ `
precision highp float;

varying vec2 v_offset;
varying float v_size;
varying float v_pixel;
varying vec2 v_shape;
varying vec4 v_color;
varying vec4 v_ring;

float distanceToShape() {
  if (v_shape.x < 0.5) return length(v_offset) - v_size;
  float corner = v_size * 0.22;
  vec2 q = abs(v_offset) - (v_size * 0.92 - corner);
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

void main(void) {
  float d = distanceToShape();
  float soft = 0.75 * v_pixel;
  float fill = (1.0 - smoothstep(-soft, soft, d)) * v_color.a;
  float width = max(0.9, 0.6 * v_pixel);
  float ring = (1.0 - smoothstep(-soft, soft, abs(d - 3.9) - width)) * v_ring.a;
  if (v_shape.y > 0.5 && fract(atan(v_offset.y, v_offset.x) * 2.2282) > 0.58) ring = 0.0;
  gl_FragColor = vec4(v_color.rgb * fill + v_ring.rgb * ring, min(1.0, fill + ring));
}
`
