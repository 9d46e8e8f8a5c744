// What can be asked for at the sample company: what each service is, and what it asks, in five languages. English first,
// as in every catalogue.

import type { Form, FormField, Names } from '#domain/catalogue/form.ts'
import type { ServiceToInsert } from '#server/catalogue/index.ts'

type SampleService = Pick<ServiceToInsert, 'names' | 'group'> & {
  readonly key: string
  readonly descriptions: Readonly<Record<'en' | 'nl' | 'fr' | 'es' | 'ru', string>>
  readonly severity?: number
  readonly urgency?: number
  /** Whoever asks says how bad it is. */
  readonly asksImpact: boolean
  readonly form: Form
}

type Words = readonly [en: string, nl: string, fr: string, es: string, ru: string]
const named = ([en, nl, fr, es, ru]: Words): Names & SampleService['descriptions'] => ({ en, nl, fr, es, ru })

const field = (
  key: string,
  kind: FormField['kind'],
  words: Words,
  { help, required = false, choices = {} }: Asking = {},
): FormField => ({
  key,
  kind,
  names: named(words),
  help: help ? named(help) : {},
  required,
  choices: Object.entries(choices).map(([choice, names]) => ({ key: choice, names: named(names) })),
})
type Asking = {
  readonly help?: Words
  readonly required?: boolean
  readonly choices?: Readonly<Record<string, Words>>
}

const sinceWhen = field('since', 'text', [
  'Since when?',
  'Sinds wanneer?',
  'Depuis quand ?',
  '¿Desde cuándo?',
  'С какого времени?',
])

export const services = [
  {
    key: 'planner',
    group: 'Software',
    names: named(['Planner', 'Planner', 'Planificateur', 'Planificador', 'Планировщик']),
    descriptions: named([
      'Anything that does not work as it should in the planner, and questions about it.',
      'Alles wat in de planner niet werkt zoals het hoort, en vragen erover.',
      'Tout ce qui ne fonctionne pas comme prévu dans le planificateur, et les questions à son sujet.',
      'Todo lo que no funciona como debería en el planificador, y preguntas sobre él.',
      'Всё, что в планировщике работает не так, как должно, и вопросы о нём.',
    ]),
    asksImpact: true,
    form: [
      field(
        'version',
        'choice',
        ['Which version?', 'Welke versie?', 'Quelle version ?', '¿Qué versión?', 'Какая версия?'],
        {
          help: [
            'At the bottom of the menu.',
            'Onder in het menu.',
            'En bas du menu.',
            'En la parte inferior del menú.',
            'Внизу меню.',
          ],
          choices: {
            v8_4: ['8.4', '8.4', '8.4', '8.4', '8.4'],
            v8_3: ['8.3', '8.3', '8.3', '8.3', '8.3'],
            older: ['Older', 'Ouder', 'Plus ancienne', 'Anterior', 'Более старая'],
          },
        },
      ),
      field('page', 'link', [
        'On which page?',
        'Op welke pagina?',
        'Sur quelle page ?',
        '¿En qué página?',
        'На какой странице?',
      ]),
    ],
  },
  {
    key: 'import',
    group: 'Software',
    names: named([
      'Data import',
      'Gegevensimport',
      'Import de données',
      'Importación de datos',
      'Импорт данных',
    ]),
    descriptions: named([
      'Files that cannot be read, rows that are missing, and help with a first import.',
      'Bestanden die niet worden gelezen, ontbrekende regels en hulp bij een eerste import.',
      'Fichiers illisibles, lignes manquantes et aide pour un premier import.',
      'Archivos que no se leen, filas que faltan y ayuda con una primera importación.',
      'Файлы, которые не читаются, пропавшие строки и помощь с первым импортом.',
    ]),
    asksImpact: true,
    form: [
      field(
        'format',
        'choice',
        [
          'What kind of file?',
          'Wat voor bestand?',
          'Quel type de fichier ?',
          '¿Qué tipo de archivo?',
          'Какой тип файла?',
        ],
        {
          required: true,
          choices: {
            csv: ['CSV', 'CSV', 'CSV', 'CSV', 'CSV'],
            xlsx: ['Excel', 'Excel', 'Excel', 'Excel', 'Excel'],
            xml: ['XML', 'XML', 'XML', 'XML', 'XML'],
          },
        },
      ),
      field('rows', 'number', [
        'How many rows?',
        'Hoeveel regels?',
        'Combien de lignes ?',
        '¿Cuántas filas?',
        'Сколько строк?',
      ]),
    ],
  },
  {
    key: 'reports',
    group: 'Software',
    names: named(['Reports', 'Rapporten', 'Rapports', 'Informes', 'Отчёты']),
    descriptions: named([
      'A report that is wrong, empty or late, and new reports.',
      'Een rapport dat niet klopt, leeg is of te laat komt, en nieuwe rapporten.',
      'Un rapport faux, vide ou en retard, et de nouveaux rapports.',
      'Un informe incorrecto, vacío o con retraso, e informes nuevos.',
      'Неверный, пустой или опоздавший отчёт, а также новые отчёты.',
    ]),
    asksImpact: true,
    form: [
      field(
        'report',
        'text',
        ['Which report?', 'Welk rapport?', 'Quel rapport ?', '¿Qué informe?', 'Какой отчёт?'],
        { required: true },
      ),
    ],
  },
  {
    key: 'sso',
    group: 'Access',
    names: named([
      'Single sign-on',
      'Eenmalig aanmelden',
      'Authentification unique',
      'Inicio de sesión único',
      'Единый вход',
    ]),
    descriptions: named([
      'Signing in with the account of your own organisation.',
      'Aanmelden met het account van uw eigen organisatie.',
      'Connexion avec le compte de votre propre organisation.',
      'Acceso con la cuenta de su propia organización.',
      'Вход с учётной записью вашей организации.',
    ]),
    asksImpact: true,
    form: [
      field(
        'who',
        'choice',
        [
          'Who cannot get in?',
          'Wie kan er niet in?',
          'Qui ne peut pas se connecter ?',
          '¿Quién no puede entrar?',
          'Кто не может войти?',
        ],
        {
          required: true,
          choices: {
            everyone: ['Everyone', 'Iedereen', 'Tout le monde', 'Todos', 'Все'],
            some: ['Some of us', 'Sommigen', 'Certains', 'Algunos', 'Некоторые'],
            one: ['One person', 'Eén persoon', 'Une personne', 'Una persona', 'Один человек'],
          },
        },
      ),
      field('message', 'text', [
        'What does the screen say?',
        'Wat staat er op het scherm?',
        'Que dit l’écran ?',
        '¿Qué dice la pantalla?',
        'Что написано на экране?',
      ]),
    ],
  },
  {
    key: 'account',
    group: 'Access',
    names: named(['New account', 'Nieuw account', 'Nouveau compte', 'Cuenta nueva', 'Новая учётная запись']),
    descriptions: named([
      'An account for a new colleague, with the rights they need.',
      'Een account voor een nieuwe collega, met de rechten die nodig zijn.',
      'Un compte pour un nouveau collègue, avec les droits nécessaires.',
      'Una cuenta para un nuevo compañero, con los permisos que necesita.',
      'Учётная запись для нового сотрудника с нужными правами.',
    ]),
    severity: 4,
    urgency: 3,
    asksImpact: false,
    form: [
      field(
        'name',
        'text',
        [
          'Name of the colleague',
          'Naam van de collega',
          'Nom du collègue',
          'Nombre del compañero',
          'Имя сотрудника',
        ],
        { required: true },
      ),
      field(
        'approves',
        'person',
        [
          'Who approves it?',
          'Wie keurt het goed?',
          'Qui donne son accord ?',
          '¿Quién lo aprueba?',
          'Кто утверждает?',
        ],
        { required: true },
      ),
      field('needed_on', 'date', ['Needed on', 'Nodig op', 'Nécessaire le', 'Se necesita el', 'Нужно к']),
      field('rights', 'multi_choice', ['Rights', 'Rechten', 'Droits', 'Permisos', 'Права'], {
        choices: {
          read: ['Look', 'Bekijken', 'Consulter', 'Consultar', 'Просмотр'],
          plan: ['Plan', 'Plannen', 'Planifier', 'Planificar', 'Планирование'],
          manage: ['Manage', 'Beheren', 'Administrer', 'Administrar', 'Управление'],
        },
      }),
      field('replaces', 'yes_no', [
        'In place of somebody who left?',
        'In plaats van iemand die weg is?',
        'En remplacement d’une personne partie ?',
        '¿En lugar de alguien que se ha ido?',
        'Вместо ушедшего сотрудника?',
      ]),
    ],
  },
  {
    key: 'hosting',
    group: 'Operations',
    names: named(['Hosting', 'Hosting', 'Hébergement', 'Alojamiento', 'Хостинг']),
    descriptions: named([
      'Servers, speed and availability, backups and certificates.',
      'Servers, snelheid en beschikbaarheid, back-ups en certificaten.',
      'Serveurs, rapidité et disponibilité, sauvegardes et certificats.',
      'Servidores, velocidad y disponibilidad, copias de seguridad y certificados.',
      'Серверы, скорость и доступность, резервные копии и сертификаты.',
    ]),
    severity: 2,
    urgency: 1,
    asksImpact: true,
    form: [
      field(
        'what',
        'multi_choice',
        [
          'What is affected?',
          'Wat is er geraakt?',
          'Qu’est-ce qui est touché ?',
          '¿Qué está afectado?',
          'Что затронуто?',
        ],
        {
          choices: {
            speed: ['Speed', 'Snelheid', 'Rapidité', 'Velocidad', 'Скорость'],
            reach: ['Availability', 'Bereikbaarheid', 'Accessibilité', 'Disponibilidad', 'Доступность'],
            backup: ['Backups', 'Back-ups', 'Sauvegardes', 'Copias de seguridad', 'Резервные копии'],
            certificate: ['Certificates', 'Certificaten', 'Certificats', 'Certificados', 'Сертификаты'],
          },
        },
      ),
      sinceWhen,
      field('details', 'long_text', [
        'What have you tried?',
        'Wat hebt u geprobeerd?',
        'Qu’avez-vous essayé ?',
        '¿Qué ha probado?',
        'Что вы пробовали?',
      ]),
    ],
  },
] as const satisfies readonly SampleService[]

export type ServiceKey = (typeof services)[number]['key']
