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

/** As much of it as one turn takes. */
export function oneTurn<T>(work: Pieces<T>): IteratorResult<void, T> {
  const end = performance.now() + TURN
  for (;;) {
    const step = work.next()
    if (step.done || performance.now() >= end) return step
  }
}

/** The same work in pieces that take a turn each. */
export function* turnsOf<T>(work: Pieces<T>): Pieces<T> {
  for (;;) {
    const step = oneTurn(work)
    if (step.done) return step.value
    yield
  }
}

/** Some of it at a time, so that the page answers meanwhile. An aborted one rejects with the signal's reason. */
export async function inTurns<T>(work: Pieces<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const step = oneTurn(work)
    if (step.done) return step.value
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
