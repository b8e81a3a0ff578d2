/** A link's sentence without the points at its end: the column beside prints them. */
export function termText(sentence: string): string {
  return sentence.replace(/\s[+−-]\d[\d.,]*$/, '')
}
