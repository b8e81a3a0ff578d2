/** A list as text; what is no UTF-8 is taken for GB18030, as Chinese spreadsheets write it. */
export async function readListFile(file: File): Promise<{ name: string; text: string }> {
  const bytes = await file.arrayBuffer()
  try {
    return { name: file.name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { name: file.name, text: new TextDecoder('gb18030').decode(bytes) }
  }
}
