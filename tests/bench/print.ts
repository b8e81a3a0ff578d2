export type Figure = readonly [name: string, value: string]

export function section(title: string): void {
  console.log(`\n${title}`)
}

export function print(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(([name]) => name.length))
  for (const [name, value] of figures) console.log(`  ${name.padEnd(width)}  ${value}`)
}

/** `12.3 s wall, 15.0 s CPU, 812,345 rows/s`. */
export function speed(seconds: number, cpuSeconds: number, rows: number, what = 'rows'): string {
  return `${seconds.toFixed(1)} s wall, ${cpuSeconds.toFixed(1)} s CPU, ${Math.round(rows / seconds).toLocaleString('en')} ${what}/s`
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
