import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { startLoad } from '../../../server/contract/sources.ts'
import { call } from '../../api.ts'
import { uploadFile } from '../../uploadFile.ts'

export interface Pending {
  readonly file: File
  /** 0 to 1 of it has gone over. */
  readonly share: number
}

export interface LoadChoice {
  /** Null: recognised by content. */
  readonly profile: string | null
  /** What the files themselves do not say, e.g. the store of a platform's export. */
  readonly set: Readonly<Record<string, string>>
  /** Detect rings and build the graph afterwards. */
  readonly goOn: boolean
}

export interface Uploads {
  readonly pending: readonly Pending[]
  readonly busy: boolean
  readonly error: unknown
  readonly add: (files: readonly File[]) => void
  readonly remove: (file: File) => void
  readonly start: (choice: LoadChoice) => void
  readonly cancel: () => void
}

/** Files that wait, go over and are then loaded in one go. */
export function useUploads(caseId: string): Uploads {
  const [pending, setPending] = useState<readonly Pending[]>([])
  const stop = useRef<AbortController | null>(null)
  const queries = useQueryClient()
  const load = useMutation({
    mutationFn: async ({ profile, set, goOn }: LoadChoice) => {
      stop.current = new AbortController()
      const { signal } = stop.current
      const uploads: string[] = []
      for (const { file } of pending) {
        uploads.push(
          await uploadFile(caseId, file, (share) => setPending((before) => before.map((one) => (one.file === file ? { file, share } : one))), signal),
        )
      }
      return await call(startLoad, {
        params: { caseId },
        body: { uploads, set, ...(profile === null ? {} : { profile }), ...(goOn ? { next: ['detect', 'graph'] as const } : {}) },
      })
    },
    onSuccess: async () => {
      setPending([])
      await queries.invalidateQueries({ queryKey: ['listJobs'] })
    },
  })
  return {
    pending,
    busy: load.isPending,
    error: load.error,
    add: (files) =>
      setPending((before) => [...before, ...files.filter((file) => !before.some((one) => one.file.name === file.name)).map((file) => ({ file, share: 0 }))]),
    remove: (file) => setPending((before) => before.filter((one) => one.file !== file)),
    start: (choice) => load.mutate(choice),
    cancel: () => stop.current?.abort(),
  }
}
