import type { Input } from '#web/platform/client.ts'

/** Five services most desks have, to begin with: each shows something else a service can say. */
export const examples: readonly Input<'catalogue.add'>['body'][] = [
  {
    group: 'Workplace',
    names: {
      en: 'New laptop',
      nl: 'Nieuwe laptop',
      fr: 'Nouvel ordinateur portable',
      es: 'Portátil nuevo',
      ru: 'Новый ноутбук',
    },
    descriptions: {
      en: 'A laptop, set up and ready to work with.',
      nl: 'Een laptop, ingericht en klaar om mee te werken.',
      fr: 'Un ordinateur portable, configuré et prêt à l’emploi.',
      es: 'Un portátil, configurado y listo para trabajar.',
      ru: 'Ноутбук, настроенный и готовый к работе.',
    },
    severity: 4,
    urgency: 3,
    form: [
      {
        key: 'for_whom',
        kind: 'person',
        names: {
          en: 'For whom?',
          nl: 'Voor wie?',
          fr: 'Pour qui ?',
          es: '¿Para quién?',
          ru: 'Для кого?',
        },
        required: true,
      },
      {
        key: 'needed_on',
        kind: 'date',
        names: {
          en: 'Needed on',
          nl: 'Nodig op',
          fr: 'Nécessaire le',
          es: 'Se necesita el',
          ru: 'К какому дню',
        },
      },
      {
        key: 'model',
        kind: 'choice',
        names: { en: 'Model', nl: 'Model', fr: 'Modèle', es: 'Modelo', ru: 'Модель' },
        choices: [
          {
            key: 'light',
            names: {
              en: 'Light, 13″',
              nl: 'Licht, 13″',
              fr: 'Léger, 13″',
              es: 'Ligero, 13″',
              ru: 'Лёгкий, 13″',
            },
          },
          {
            key: 'powerful',
            names: {
              en: 'Powerful, 16″',
              nl: 'Krachtig, 16″',
              fr: 'Puissant, 16″',
              es: 'Potente, 16″',
              ru: 'Мощный, 16″',
            },
          },
        ],
      },
    ],
  },
  {
    group: 'Access',
    names: {
      en: 'Access to an application',
      nl: 'Toegang tot een toepassing',
      fr: 'Accès à une application',
      es: 'Acceso a una aplicación',
      ru: 'Доступ к приложению',
    },
    descriptions: {},
    urgency: 2,
    severity: 3,
    form: [
      {
        key: 'application',
        kind: 'text',
        names: {
          en: 'Which application?',
          nl: 'Welke toepassing?',
          fr: 'Quelle application ?',
          es: '¿Qué aplicación?',
          ru: 'Какое приложение?',
        },
        required: true,
      },
      {
        key: 'replaces',
        kind: 'yes_no',
        names: {
          en: 'In place of somebody who left?',
          nl: 'In plaats van iemand die weg is?',
          fr: 'En remplacement d’une personne partie ?',
          es: '¿En lugar de alguien que se ha ido?',
          ru: 'Вместо ушедшего сотрудника?',
        },
      },
    ],
  },
  {
    group: 'Access',
    names: {
      en: 'Single sign-on',
      nl: 'Eenmalig aanmelden',
      fr: 'Authentification unique',
      es: 'Inicio de sesión único',
      ru: 'Единый вход',
    },
    severity: 2,
    urgency: 1,
  },
  {
    group: 'Platform',
    names: { en: 'Hosting', nl: 'Hosting', fr: 'Hébergement', es: 'Alojamiento', ru: 'Хостинг' },
    severity: 2,
    urgency: 1,
    form: [
      {
        key: 'page',
        kind: 'link',
        names: {
          en: 'Which page?',
          nl: 'Welke pagina?',
          fr: 'Quelle page ?',
          es: '¿Qué página?',
          ru: 'Какая страница?',
        },
      },
    ],
  },
  {
    group: 'Platform',
    names: {
      en: 'Data import',
      nl: 'Gegevensimport',
      fr: 'Import de données',
      es: 'Importación de datos',
      ru: 'Импорт данных',
    },
    severity: 3,
    urgency: 2,
    form: [
      {
        key: 'rows',
        kind: 'number',
        names: {
          en: 'How many rows?',
          nl: 'Hoeveel rijen?',
          fr: 'Combien de lignes ?',
          es: '¿Cuántas filas?',
          ru: 'Сколько строк?',
        },
      },
    ],
  },
]
