import { useSyncExternalStore } from 'react'

const STORED = 'kongbao.user'
const listeners = new Set<() => void>()

/** The name under which this browser writes; empty until it was told. */
export function userName(): string {
  return localStorage.getItem(STORED) ?? ''
}

export function setUserName(name: string): void {
  if (name.trim() === '') localStorage.removeItem(STORED)
  else localStorage.setItem(STORED, name.trim())
  for (const listener of listeners) listener()
}

export function useUserName(): string {
  return useSyncExternalStore(subscribe, userName)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
