// Which mail domains can say whose a sender is. One that anyone can get an address at says nothing.

import { type Refusal, refusal } from '#kernel/refusal.ts'

/** @param domain lower case and ASCII (`xn--…` for others). @param ours domains of our own mail addresses. */
export const domainFault = (domain: string, ours: readonly string[] = []): Refusal | null => {
  if (!isDomain(domain)) return refusal('clients.domain_unreadable', { params: { domain } })
  if (isPublic(domain)) return refusal('clients.domain_is_public', { params: { domain } })
  if (ours.includes(domain)) return refusal('clients.domain_is_ours', { params: { domain } })
  return null
}

/** The domain itself and those above it, longest first: mail from `eu.acme.example` is of `acme.example`. */
export const domainsAbove = (domain: string): readonly string[] => {
  const labels = domain.split('.')
  return labels.slice(0, -1).map((_label, index) => labels.slice(index).join('.'))
}

const isDomain = (domain: string): boolean =>
  domain.length <= 253 &&
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/.test(domain)

const isPublic = (domain: string): boolean => {
  const [first = '', ...rest] = domain.split('.')
  return (
    services.has(domain) ||
    suffixes.has(domain) ||
    (everywhere.has(first) && (rest.length === 1 || suffixes.has(rest.join('.'))))
  )
}

// Services with an address under many countries: yahoo.fr, hotmail.co.uk.
const everywhere = new Set(['yahoo', 'hotmail', 'outlook', 'live', 'gmx', 'msn', 'windowslive', 'yandex'])

// Under these others register their own: a client cannot have all of them.
const suffixes = new Set(
  `co.uk org.uk ac.uk gov.uk com.au net.au org.au co.nz co.jp ne.jp or.jp com.br com.mx com.ar com.co com.tr com.cn
  com.sg com.hk com.tw co.kr co.in co.za co.il com.ua com.pl com.es com.pt com.gr com.ru msk.ru spb.ru co.at or.at
  asso.fr com.fr github.io onmicrosoft.com`.split(/\s+/),
)

const services = new Set(
  `gmail.com googlemail.com ymail.com rocketmail.com aol.com aim.com icloud.com me.com mac.com proton.me protonmail.com
  protonmail.ch pm.me tutanota.com tutanota.de tuta.com tuta.io hey.com fastmail.com fastmail.fm zoho.com zohomail.com
  zohomail.eu mail.com email.com usa.com myself.com duck.com hushmail.com privaterelay.appleid.com
  web.de t-online.de freenet.de arcor.de 1und1.de posteo.de mailbox.org
  ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl home.nl xs4all.nl upcmail.nl casema.nl chello.nl quicknet.nl
  tele2.nl zonnet.nl solcon.nl telfort.nl live.nl telenet.be skynet.be proximus.be scarlet.be voo.be
  orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr numericable.fr club-internet.fr aliceadsl.fr
  bluewin.ch hispeed.ch sunrise.ch
  telefonica.net movistar.es terra.es ono.com telecable.es euskalnet.net correo.com
  libero.it virgilio.it alice.it tiscali.it tin.it fastwebnet.it
  mail.ru bk.ru list.ru inbox.ru internet.ru ya.ru rambler.ru lenta.ru autorambler.ru myrambler.ru ro.ru ukr.net
  i.ua meta.ua tut.by
  btinternet.com btopenworld.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk tiscali.co.uk
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com optonline.net
  rogers.com shaw.ca sympatico.ca bigpond.com optusnet.com.au iinet.net.au xtra.co.nz
  qq.com foxmail.com 163.com 126.com sina.com sina.cn sohu.com naver.com daum.net hanmail.net rediffmail.com
  docomo.ne.jp ezweb.ne.jp softbank.ne.jp uol.com.br bol.com.br terra.com.br seznam.cz centrum.cz wp.pl o2.pl onet.pl
  interia.pl abv.bg
  mailinator.com yopmail.com guerrillamail.com 10minutemail.com temp-mail.org trashmail.com sharklasers.com`.split(
    /\s+/,
  ),
)
