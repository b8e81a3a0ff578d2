import { followJob } from '../../server/main/followJob.ts'
import { assemble } from '../../server/main/kongbao.ts'
import { startDetect, startGraph, startLoad } from '../../server/routes/startWork.ts'
import { quietTask } from '../../server/task.ts'

/** Loads the files into the case `sample` of a data folder, detects, and builds the graph. */
export async function makeCase(dataDir: string, files: string): Promise<void> {
  const kongbao = assemble({ port: 0, host: '127.0.0.1', dataDir, neo4j: null })
  const { jobs, workspace } = kongbao
  try {
    await workspace.create({ caseId: 'sample', name: '样例案件 Sample case', synthetic: true })
    await followJob(jobs, startLoad(kongbao, 'sample', { paths: [files] }), quietTask())
    await followJob(jobs, startDetect(kongbao, 'sample', {}), quietTask())
    await followJob(jobs, startGraph(kongbao, 'sample'), quietTask())
  } finally {
    await kongbao.stop()
  }
}
