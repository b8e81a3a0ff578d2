/** Work that can be left at every `yield`. */
export type Pieces<T> = Generator<void, T>

/** Milliseconds of work before whatever else the page has to do. */
const TURN = 30

/** All of it now. */
export function atOnce<T>(work: Pieces<T>): T {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

/** Some of it at a time, so that the page answers meanwhile. An aborted one rejects with the signal's reason. */
export async function inTurns<T>(work: Pieces<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + TURN
    do {
      const step = work.next()
      if (step.done) return step.value
    } while (performance.now() < end)
    await nextTurn()
    signal?.throwIfAborted()
  }
}

/** Lets the page do what waits. */
export async function nextTurn(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve)
  })
}
