// Whether a message says thank you and nothing else. It must be sure: a wrong yes leaves a client unheard, a wrong
// no only opens a ticket that somebody solves again. So every word has to be a known word of politeness.

/** @param names words that are nobody's concern: the sender's own name. */
export const isMereThanks = (text: string, names: readonly string[] = []): boolean => {
  const own = new Set(names.flatMap(wordsOf))
  const body = withoutFarewell(text)
  if (body.length > 300 || body.includes('?')) return false
  const words = wordsOf(body).filter(word => !own.has(word))
  return words.length > 0 && words.length <= 25 && words.some(isThanks) && words.every(isPolite)
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{M}'’]+|\p{N}+/gu) ?? []

/** A signature says who, not what: everything after a farewell or the signature mark is left out. */
const withoutFarewell = (text: string): string => {
  const lines = text.split('\n')
  const end = lines.findIndex(line => signatureMark.test(line) || farewells.test(line.trim().toLowerCase()))
  return (end === -1 ? lines : lines.slice(0, end)).join('\n').trim()
}

const signatureMark = /^-- ?$/
const farewells =
  /^(?:(?:kind|best|warm|many) (?:regards|wishes)|regards|cheers|sincerely|met vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg|cordialement|bien cordialement|bien à vous|sincères salutations|saludos(?: cordiales)?|un saludo|atentamente|с уважением|sent from my .*|verzonden vanaf .*|envoyé de mon .*|enviado desde .*|отправлено с .*)[,.!]?(?:\s|$)/u

const isThanks = (word: string): boolean => thanks.has(word)
const isPolite = (word: string): boolean => thanks.has(word) || polite.has(word)

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

const thanks = list(`
  thanks thank thx ty tnx cheers appreciated
  bedankt dank dankjewel dankuwel dankje thanx
  merci remercie remercions remerciements
  gracias agradezco agradecemos agradecido agradecida
  спасибо спс благодарю благодарим
`)

const polite = list(`
  a again all an and appreciate are as awesome best brilliant day evening everyone everything excellent fast fine for
  fixed from good great guys have help helped helping hello hey hi i indeed is it it's it’s its just lot lots made
  many morning much my nice now ok okay our perfect perfectly quick quickly resolved response reply
  so solved solution solving support super sorted swift team that that's that’s the this to too very was way we well
  weekend wonderful works working worked yes you your
  aan alles allemaal alvast beste dag de dit doet een en erg fijn fijne geholpen gelukt goed goede groot hallo heel
  hartelijk helemaal hoi moeite
  het hulp hulp is ik je jij jou jouw jullie keurig mooi nogmaals nu oke oké opgelost perfect prima snel snelle
  reactie super team top u uw veel voor weer wel werkt we weekend weer wij zeer zo
   au aide avec beaucoup bien bon bonne bonjour bonsoir c'est c’est ça ca cela de des du encore est et fonctionne
  grand ici il infiniment je journée l'aide l’aide la le les marche merveilleux maintenant mille monsieur madame nous
  parfait parfaitement pour rapide rapidité réactivité réponse résolu résolue soirée super support tout toute très un
  une votre vous vos week end weekend équipe 
  a al ahora ayuda buen buena bueno buenas buenos con de del día días el ella en equipo es está esta este excelente
  feliz fin fue funciona genial gran hola la las lo los mil muchas muchísimas muy perfecta perfecto por que rápida
  rápido rapidez ti resuelto respuesta semana señor señora solucionado solución soporte su sus tarde tardes todo toda un
  una vuestra y ya
  большое большая в вам все всем всего всё день дня доброго добрый за здравствуйте и исправлено команда команде мне
  нам огромное ок оперативность оперативный ответ отлично очень помощь поддержка получилось порядке прекрасно привет работает
  решено решили решение с супер так теперь тебе хорошего хорошо это
`)
