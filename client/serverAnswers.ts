/** Whether the server is there. */
export async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch('/api/health')).ok
  } catch {
    return false
  }
}
