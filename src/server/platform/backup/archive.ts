// An archive in the format every tar reads (ustar), so that a backup can be opened without us. Written and read as a
// stream: nothing of it is ever held whole.

import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'

const block = 512
const chunk = 1024 * 1024

export type Entry = {
  /** Relative, with slashes; a folder ends in one. */
  readonly name: string
  readonly size: number
  /** Must be read before the next entry is asked for. */
  readonly body: AsyncIterable<Buffer>
}

export const folderEntry = (name: string): Buffer => header(`${name}/`, 0, '5')

export async function* bytesEntry(name: string, bytes: Buffer): AsyncGenerator<Buffer> {
  yield header(name, bytes.length, '0')
  yield bytes
  yield padding(bytes.length)
}

/**
 * A file that others may be writing: as long as it was when it was opened. What it lost meanwhile is filled with
 * zeros, as PostgreSQL's own backups do; its log puts the pages right.
 */
export async function* fileEntry(name: string, path: string): AsyncGenerator<Buffer> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return // dropped since it was listed
    throw error
  }
  try {
    const { size } = await file.stat()
    yield header(name, size, '0')
    for (let at = 0; at < size; ) {
      const wanted = Math.min(chunk, size - at)
      const { bytesRead, buffer } = await file.read(Buffer.alloc(wanted), 0, wanted, at)
      yield bytesRead === 0 ? Buffer.alloc(wanted) : buffer.subarray(0, bytesRead)
      at += bytesRead === 0 ? wanted : bytesRead
    }
    yield padding(size)
  } finally {
    await file.close()
  }
}

export const endOfArchive = (): Buffer => Buffer.alloc(2 * block)

const padding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block)

const header = (name: string, size: number, type: '0' | '5'): Buffer => {
  const head = Buffer.alloc(block)
  const cut = Buffer.byteLength(name) <= 100 ? 0 : name.lastIndexOf('/', name.length - 2) + 1
  const [prefix, rest] = [name.slice(0, Math.max(0, cut - 1)), name.slice(cut)]
  if (Buffer.byteLength(rest) > 100 || Buffer.byteLength(prefix) > 155 || size >= 8 ** 11)
    throw new Error(`${name} (${size} bytes) does not fit into an archive`)
  head.write(rest, 0)
  head.write(type === '5' ? '0000700' : '0000600', 100)
  head.write('0000000', 108)
  head.write('0000000', 116)
  head.write(size.toString(8).padStart(11, '0'), 124)
  head.write('00000000000', 136)
  head.write('        ', 148)
  head.write(type, 156)
  head.write('ustar\u000000', 257)
  head.write(prefix, 345)
  head.write(`${sumOf(head).toString(8).padStart(6, '0')}\u0000 `, 148)
  return head
}

const sumOf = (head: Buffer): number => head.reduce((sum, byte) => sum + byte, 0)

/** Throws when the archive was cut short, is none, or names a place outside itself. */
export async function* entriesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const bytes = reader(source)
  for (;;) {
    const head = Buffer.from(await bytes.take(block)) // its sum is written over below
    if (head.every(byte => byte === 0)) return bytes.drain() // compression checks its sum at the very end
    const { name, size } = readHeader(head)
    let read = false
    const body = async function* () {
      read = true
      yield* bytes.pass(size)
    }
    yield { name, size, body: body() }
    if (!read) for await (const _rest of bytes.pass(size));
    await bytes.take(padding(size).length)
  }
}

const readHeader = (head: Buffer): { readonly name: string; readonly size: number } => {
  const text = (from: number, to: number): string =>
    head.toString('utf8', from, to).split('\u0000', 1)[0] ?? ''
  const sum = Number.parseInt(text(148, 156), 8)
  head.write('        ', 148)
  if (text(257, 262) !== 'ustar' || sumOf(head) !== sum)
    throw new Error('this is not an archive, or it is damaged')
  const prefix = text(345, 500)
  const name = prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`
  if (name.startsWith('/') || name.split('/').includes('..'))
    throw new Error(`${name} lies outside the archive`)
  return { name, size: Number.parseInt(text(124, 136), 8) }
}

const reader = (source: AsyncIterable<Buffer>) => {
  const chunks = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const some = async (): Promise<void> => {
    const { value, done } = await chunks.next()
    if (done) throw new Error('the archive ends before it is whole')
    held = held.length === 0 ? value : Buffer.concat([held, value])
  }
  return {
    take: async (size: number): Promise<Buffer> => {
      while (held.length < size) await some()
      const taken = held.subarray(0, size)
      held = held.subarray(size)
      return taken
    },
    drain: async (): Promise<void> => {
      while (!(await chunks.next()).done);
    },
    pass: async function* (size: number): AsyncGenerator<Buffer> {
      for (let left = size; left > 0; ) {
        if (held.length === 0) await some()
        const part = held.subarray(0, Math.min(left, held.length))
        held = held.subarray(part.length)
        left -= part.length
        yield part
      }
    },
  }
}
