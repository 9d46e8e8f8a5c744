// Endpoints of the first start, and the settings of the company and of sign-in that it begins.

import { endpoint } from '../endpoint.ts'
import { nothing } from '../shapes.ts'
import {
  companyChanges,
  companySettings,
  samplePresence,
  setUpDone,
  setup,
  setupLink,
  setupState,
} from './setup-shapes.ts'
import { security, securityChanges } from './sign-in-shapes.ts'

export const settingUp = {
  'people.setupState': endpoint({
    method: 'GET',
    path: '/setup',
    who: 'public',
    summary: 'Whether this desk still has to be set up',
    reply: setupState,
  }),
  'people.openSetup': endpoint({
    method: 'POST',
    path: '/setup/open',
    who: 'public',
    summary: 'Whether a set-up link is the right one; changes nothing',
    body: setupLink,
    reply: nothing,
    refusals: ['people.set_up_already', 'people.setup_link_refused', 'rate_limited'],
  }),
  'people.setUp': endpoint({
    method: 'POST',
    path: '/setup',
    who: 'public',
    summary: 'Set the desk up: company, hours, first administrator; once',
    body: setup,
    reply: setUpDone,
    status: 201,
    refusals: [
      'people.set_up_already',
      'people.setup_link_refused',
      'people.password_too_common',
      'calendar.never_opens',
      'rate_limited',
    ],
  }),
  'people.company': endpoint({
    method: 'GET',
    path: '/settings/company',
    who: 'people.see',
    summary: 'The company: name, language, region, zone, calendar',
    reply: companySettings,
  }),
  'people.updateCompany': endpoint({
    method: 'PATCH',
    path: '/settings/company',
    who: 'people.keep_company',
    summary: 'Change the company’s facts',
    body: companyChanges,
    reply: companySettings,
    refusals: ['people.calendar_not_found'],
  }),
  'people.sample': endpoint({
    method: 'GET',
    path: '/settings/sample',
    who: 'people.keep_company',
    summary: 'Whether the sample company is here',
    reply: samplePresence,
  }),
  'people.removeSample': endpoint({
    method: 'DELETE',
    path: '/settings/sample',
    who: 'people.keep_company',
    summary: 'Takes the sample company away, and nothing else',
    reply: samplePresence,
    refusals: ['people.is_sample'],
  }),
  'people.security': endpoint({
    method: 'GET',
    path: '/settings/security',
    who: 'people.keep_security',
    summary: 'How people sign in and how long they stay',
    reply: security,
  }),
  'people.updateSecurity': endpoint({
    method: 'PATCH',
    path: '/settings/security',
    who: 'people.keep_security',
    summary: 'Change how people sign in and how long they stay',
    body: securityChanges,
    reply: security,
    refusals: ['people.confirm_first'],
  }),
} as const
