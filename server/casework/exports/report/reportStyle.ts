/** Calm on screen, and on paper: nothing is cut between two pages that belongs together, tables repeat their heads. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1000px; padding: 32px 28px; font: 13px/20px "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", system-ui, sans-serif; color: #18222d; font-variant-numeric: tabular-nums; background: #fff; }
h1 { font-size: 20px; line-height: 28px; margin: 0 0 4px; }
h2 { font-size: 16px; line-height: 24px; margin: 28px 0 8px; }
h3 { font-size: 13px; line-height: 20px; margin: 18px 0 6px; }
p { margin: 4px 0; }
.notice { color: #9a5b00; }
.quiet { color: #66717e; font-size: 12px; }
dl { display: grid; grid-template-columns: 110px 1fr; gap: 2px 12px; margin: 12px 0; border-top: 1px solid #e2e6ea; border-bottom: 1px solid #e2e6ea; padding: 8px 0; }
dt { color: #66717e; }
dd { margin: 0; overflow-wrap: anywhere; }
.figures { display: flex; flex-wrap: wrap; gap: 8px 28px; margin: 8px 0; }
.figures div { min-width: 90px; }
.figures b { display: block; font-size: 15px; font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-size: 12px; line-height: 18px; margin: 6px 0; }
th { text-align: left; font-weight: 400; color: #4f5b68; border-bottom: 1px solid #cdd4db; padding: 4px 8px 4px 0; vertical-align: bottom; }
td { border-bottom: 1px solid #e2e6ea; padding: 4px 8px 4px 0; vertical-align: top; overflow-wrap: anywhere; }
.n { text-align: right; white-space: nowrap; }
td b { font-weight: 600; }
ul { margin: 4px 0; padding-left: 18px; }
.equation { border-left: 3px solid #1d5f96; padding: 2px 10px; margin: 6px 0; }
.off { border-left-color: #9a5b00; }
svg { display: block; width: 100%; height: auto; margin: 4px 0; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 11px; line-height: 16px; }
  .ring { break-before: page; }
  h1, h2, h3 { break-after: avoid; }
  tr, li, .figures, .equation, svg { break-inside: avoid; }
  thead { display: table-header-group; }
}
`
