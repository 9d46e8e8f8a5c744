// A line to a mail server: say something, hear the last line of the answer. Fails when the other side goes away.

import net from 'node:net'

export type SmtpLine = {
  readonly say: (text: string | Buffer) => Promise<string>
  readonly end: () => void
}

export const smtpLine = (port: number): Promise<SmtpLine> =>
  new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    let heard = ''
    let waiting: { answer: (line: string) => void; fail: (error: Error) => void } | null = null
    const fail = (error: Error): void => {
      waiting?.fail(error)
      reject(error)
    }
    socket.on('error', fail)
    socket.on('close', () => fail(new Error('the line was cut')))
    socket.on('data', data => {
      heard += data.toString()
      const last = /^(\d{3} .*)\r\n$/m.exec(heard)?.[1]
      if (!last) return
      heard = ''
      waiting?.answer(last)
    })
    const next = (): Promise<string> =>
      new Promise((answer, failed) => {
        waiting = { answer, fail: failed }
      })
    const say = (text: string | Buffer): Promise<string> => {
      const answer = next()
      socket.write(typeof text === 'string' ? `${text}\r\n` : text)
      return answer
    }
    next().then(() => resolve({ say, end: () => socket.destroy() }), reject)
  })
