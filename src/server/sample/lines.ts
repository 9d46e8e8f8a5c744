// What people of the sample write to each other, in the language of whoever reads it.

import type { Language } from '#domain/actor.ts'

type Lines = {
  readonly hello: (name: string) => string
  readonly working: string
  readonly asked: string
  readonly solved: string
  readonly more: string
  readonly thanks: string
}

const lines: Readonly<Record<Language, Lines>> = {
  en: {
    hello: name => `Hello ${name},`,
    working:
      'Thank you for telling us. We can see it on our side as well and are looking for the cause. We will write as soon as we know more.',
    asked:
      'Could you tell us since when this happens, and whether it also happens in a private window? A screenshot would help.',
    solved:
      'This is solved in the version we have just put live. Please sign in once more; everything should be as you expect it.',
    more: 'It is still the same here, also in a private window. It began on Tuesday. What can we do until then?',
    thanks: 'Perfect, thank you!',
  },
  nl: {
    hello: name => `Hallo ${name},`,
    working:
      'Dank voor de melding. Wij zien het ook en zoeken de oorzaak. Zodra we meer weten, laten we het weten.',
    asked:
      'Kunt u aangeven sinds wanneer dit gebeurt, en of het ook in een privévenster gebeurt? Een schermafdruk zou helpen.',
    solved:
      'Dit is opgelost in de versie die zojuist live is gegaan. Log opnieuw in; alles zou weer moeten kloppen.',
    more: 'Het is hier nog steeds hetzelfde, ook in een privévenster. Het begon dinsdag. Wat kunnen we in de tussentijd doen?',
    thanks: 'Helemaal goed, dank je wel!',
  },
  fr: {
    hello: name => `Bonjour ${name},`,
    working:
      'Merci de nous l’avoir signalé. Nous le voyons aussi de notre côté et cherchons la cause. Nous revenons vers vous dès que possible.',
    asked:
      'Pouvez-vous nous dire depuis quand cela se produit, et si cela arrive aussi dans une fenêtre privée ? Une capture nous aiderait.',
    solved:
      'C’est corrigé dans la version que nous venons de mettre en ligne. Reconnectez-vous une fois ; tout devrait être en ordre.',
    more: 'C’est toujours pareil ici, même en fenêtre privée. Cela a commencé mardi. Que pouvons-nous faire en attendant ?',
    thanks: 'Parfait, merci !',
  },
  es: {
    hello: name => `Hola, ${name}:`,
    working:
      'Gracias por avisar. También lo vemos aquí y estamos buscando la causa. Escribiremos en cuanto sepamos más.',
    asked:
      '¿Puede decirnos desde cuándo ocurre y si también pasa en una ventana privada? Una captura ayudaría.',
    solved:
      'Está resuelto en la versión que acabamos de publicar. Vuelva a iniciar sesión; todo debería estar bien.',
    more: 'Aquí sigue igual, también en una ventana privada. Empezó el martes. ¿Qué podemos hacer mientras tanto?',
    thanks: '¡Perfecto, gracias!',
  },
  ru: {
    hello: name => `Здравствуйте, ${name}!`,
    working: 'Спасибо за сообщение. Мы видим это и у себя и ищем причину. Напишем, как только узнаем больше.',
    asked:
      'Подскажите, с какого времени это происходит и повторяется ли в приватном окне? Снимок экрана очень помог бы.',
    solved: 'Исправлено в версии, которую мы только что выпустили. Войдите ещё раз: всё должно работать.',
    more: 'У нас всё по-прежнему, и в приватном окне тоже. Началось во вторник. Что можно сделать пока?',
    thanks: 'Всё отлично, спасибо!',
  },
}

export const linesFor = (language: Language): Lines => lines[language]
