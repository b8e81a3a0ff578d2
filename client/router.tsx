import { lazy, Suspense, type ReactNode } from 'react'
import { createBrowserRouter, Navigate } from 'react-router'
import { CaseGate } from './shell/CaseGate.tsx'
import { CrashPage } from './shell/CrashPage.tsx'
import { Shell } from './shell/Shell.tsx'
import { Waiting } from './states/Waiting.tsx'

const OverviewPage = lazy(async () => ({ default: (await import('./pages/overview/OverviewPage.tsx')).OverviewPage }))
const RingsPage = lazy(async () => ({ default: (await import('./pages/rings/RingsPage.tsx')).RingsPage }))
const ComparePage = lazy(async () => ({ default: (await import('./pages/rings/ComparePage.tsx')).ComparePage }))
const RingPage = lazy(async () => ({ default: (await import('./pages/ring/RingPage.tsx')).RingPage }))
const PathPage = lazy(async () => ({ default: (await import('./pages/path/PathPage.tsx')).PathPage }))
const FreezePage = lazy(async () => ({ default: (await import('./pages/freeze/FreezePage.tsx')).FreezePage }))
const NotesPage = lazy(async () => ({ default: (await import('./pages/notes/NotesPage.tsx')).NotesPage }))
const ExplorePage = lazy(async () => ({ default: (await import('./pages/explore/ExplorePage.tsx')).ExplorePage }))
const SupplyPage = lazy(async () => ({ default: (await import('./pages/supply/SupplyPage.tsx')).SupplyPage }))
const CypherPage = lazy(async () => ({ default: (await import('./pages/cypher/CypherPage.tsx')).CypherPage }))
const CrosscasePage = lazy(async () => ({ default: (await import('./pages/crosscase/CrosscasePage.tsx')).CrosscasePage }))
const DataPage = lazy(async () => ({ default: (await import('./pages/sources/DataPage.tsx')).DataPage }))
const ExportsPage = lazy(async () => ({ default: (await import('./pages/exports/ExportsPage.tsx')).ExportsPage }))

const page = (element: ReactNode) => <Suspense fallback={<Waiting />}>{element}</Suspense>

export const router = createBrowserRouter([
  { path: '/', element: <CaseGate />, errorElement: <CrashPage /> },
  {
    path: '/cases/:caseId',
    element: <Shell />,
    errorElement: <CrashPage />,
    children: [
      { index: true, element: <Navigate to="overview" replace /> },
      {
        errorElement: <CrashPage />,
        children: [
          { path: 'overview', element: page(<OverviewPage />) },
          { path: 'rings', element: page(<RingsPage />) },
          { path: 'rings/compare', element: page(<ComparePage />) },
          { path: 'rings/:ringId', element: page(<RingPage />) },
          { path: 'path', element: page(<PathPage />) },
          { path: 'freeze', element: page(<FreezePage />) },
          { path: 'notes', element: page(<NotesPage />) },
          { path: 'supply', element: page(<SupplyPage />) },
          { path: 'explore', element: page(<ExplorePage />) },
          { path: 'cypher', element: page(<CypherPage />) },
          { path: 'crosscase', element: page(<CrosscasePage />) },
          { path: 'data', element: page(<DataPage />) },
          { path: 'exports', element: page(<ExportsPage />) },
        ],
      },
    ],
  },
  { path: '*', element: <Navigate to="/" replace /> },
])
