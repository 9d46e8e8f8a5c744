// A sending server in a process of its own: so many connections, one mail after another on each, and at the end how
// long it took until all were acknowledged. Started by bench/intake.ts.

import net from 'node:net'
import { type BenchMail, morningMail } from './mails.ts'

const [port = '0', count = '0', clients = '0', connections = '1', run = 'smtp'] = process.argv.slice(2)
const mails = [...morningMail(Number(count), Number(clients), run)].reverse()

/** Speaks to the desk: says something, hears the last line of the answer. */
const open = async (): Promise<{ say: (text: string | Buffer) => Promise<string>; end: () => void }> => {
  const socket = net.connect(Number(port), '127.0.0.1')
  socket.setNoDelay(true)
  let heard = ''
  let answer: ((line: string) => void) | null = null
  socket.on('data', data => {
    heard += data.toString()
    const end = /^\d{3} .*\r\n$/m.exec(heard)
    if (!end) return
    heard = ''
    answer?.(end[0].trim())
  })
  const next = (): Promise<string> => new Promise(resolve => (answer = resolve))
  await next()
  return {
    say: text => {
      const heardNext = next()
      socket.write(text)
      return heardNext
    },
    end: () => void socket.end('QUIT\r\n'),
  }
}

const deliver = async (say: (text: string | Buffer) => Promise<string>, mail: BenchMail): Promise<void> => {
  await say(`MAIL FROM:<${mail.from}>\r\n`)
  await say('RCPT TO:<support@desk.example>\r\n')
  await say('DATA\r\n')
  const answer = await say(Buffer.concat([mail.raw, Buffer.from('\r\n.\r\n')]))
  if (!answer.startsWith('250')) throw new Error(answer)
}

const began = performance.now()
await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    const { say, end } = await open()
    await say('EHLO bench.example\r\n')
    for (let mail = mails.pop(); mail; mail = mails.pop()) await deliver(say, mail)
    end()
  }),
)
process.stdout.write(`${performance.now() - began}\n`)
