import { compiling } from './worktime/compiling.ts'
import { correctness } from './worktime/correctness.ts'
import { holidays, zone } from './worktime/questions.ts'
import { rivals } from './worktime/rivals.ts'
import { speed } from './worktime/speed.ts'

/** How fast and how right the kernel counts working time, beside two libraries and a loop written by hand. */

process.env.TZ = zone // both libraries count in the zone of the process
const others = rivals({ zone, holidays })

const say = (figure: object): void => console.log(JSON.stringify({ bench: 'worktime', ...figure }))

say(compiling())
for (const figure of await speed(others)) say(figure)
for (const figure of correctness(others)) say(figure)
