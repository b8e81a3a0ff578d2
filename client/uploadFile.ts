import { upload } from '../server/contract/sources.ts'
import { ApiError } from './ApiError.ts'
import { addressOf, readReply, refusalIn } from './api.ts'
import { requestHeaders } from './requestHeaders.ts'

/** Puts a file into the case and tells the share (0 to 1) that went over. Resolves to the name that a load takes. Throws ApiError. */
export async function uploadFile(caseId: string, file: File, onShare: (share: number) => void, signal: AbortSignal): Promise<string> {
  const { status, text } = await put(addressOf(upload, { params: { caseId, name: file.name } }), file, onShare, signal)
  if (status < 200 || status > 299) throw refusalIn(text, status)
  return (await readReply(upload, text)).upload
}

// `fetch` cannot tell how much of a body has gone over.
function put(address: string, file: File, onShare: (share: number) => void, signal: AbortSignal): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', address)
    request.setRequestHeader('content-type', 'application/octet-stream')
    for (const [name, value] of Object.entries(requestHeaders())) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', (event) => event.lengthComputable && onShare(event.loaded / event.total))
    request.addEventListener('load', () => resolve({ status: request.status, text: request.responseText }))
    request.addEventListener('error', () => reject(new ApiError('OFFLINE', 'The server does not answer.')))
    request.addEventListener('abort', () => reject(new ApiError('CANCELLED', 'Cancelled.')))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
