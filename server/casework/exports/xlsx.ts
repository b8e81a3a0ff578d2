import { pipeline } from 'node:stream/promises'
import { PassThrough } from 'node:stream'
import ExcelJS from 'exceljs'
import type { Task } from '../../task.ts'
import { counted } from './counted.ts'
import { flatCell, type Cell, type ExportColumn, type ExportTable } from './exportTable.ts'
import type { OutputFile } from './outputFile.ts'
import { withoutControls } from './xmlText.ts'

/** What a sheet and a cell of an XLSX hold at most, the header row among them. */
const SHEET_ROWS = 1_048_576
const CELL_CHARACTERS = 32_767

/**
 * A workbook with a sheet for each table; a table that is longer than a sheet goes on in `<name> 2`. Identifiers and texts are text cells,
 * which no spreadsheet turns into numbers, dates or formulas. Returns the rows of each table.
 */
export async function writeXlsx(tables: readonly ExportTable[], out: OutputFile, task: Task): Promise<number[]> {
  const stream = new PassThrough()
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  const written = pipeline(stream, out.asStream())
  const stop = new AbortController()
  const filled = fillBook(book, tables, { signal: AbortSignal.any([task.signal, stop.signal]), report: (progress) => task.report(progress) })
  try {
    // A disk that is full ends the pipeline first; the workbook would go on, or wait for ever.
    const rows = await Promise.race([filled, written.then(async () => filled)])
    await Promise.race([book.commit(), written])
    await written
    return rows
  } catch (error) {
    stop.abort()
    stream.destroy()
    await Promise.allSettled([filled, written])
    throw error
  }
}

async function fillBook(book: ExcelJS.stream.xlsx.WorkbookWriter, tables: readonly ExportTable[], task: Task): Promise<number[]> {
  const counts: number[] = []
  for (const table of tables) counts.push(await fillSheets(book, table, task))
  return counts
}

async function fillSheets(book: ExcelJS.stream.xlsx.WorkbookWriter, table: ExportTable, task: Task): Promise<number> {
  let part = 1
  let sheet = addSheet(book, table, table.name)
  let room = SHEET_ROWS - 1
  const rows = await counted(table.batches(), task, async (batch) => {
    for (const row of batch) {
      if (room === 0) {
        sheet.commit()
        part += 1
        sheet = addSheet(book, table, `${table.name} ${part}`)
        room = SHEET_ROWS - 1
      }
      sheet.addRow(row.map((cell, i) => sheetCell(cell, table.columns[i]?.kind ?? 'id'))).commit()
      room -= 1
    }
    // Lets what was written reach the disk before more is made.
    await new Promise((resolve) => setImmediate(resolve))
  })
  sheet.commit()
  return rows
}

function addSheet(book: ExcelJS.stream.xlsx.WorkbookWriter, table: ExportTable, name: string): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = table.columns.map(({ name: header, kind }) => ({
    header,
    key: header,
    width: kind === 'text' ? 32 : 18,
    ...(kind === 'number' ? {} : { style: { numFmt: '@' } }),
  }))
  return sheet
}

function sheetCell(cell: Cell, kind: ExportColumn['kind']): string | number | null {
  const flat = flatCell(cell)
  if (flat === null || typeof flat === 'number') return kind === 'number' || flat === null ? flat : String(flat)
  const text = withoutControls(flat)
  return text.length > CELL_CHARACTERS ? `${text.slice(0, CELL_CHARACTERS - 1)}…` : text
}
