import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ClientsScreen } from '../ClientsScreen.tsx'
import { useMayAdd } from './may-add.ts'
import { closeOnboarding, openOnboarding } from './opened.ts'

/** `/clients/new?client=Acme`: the list, with the form open and the name in it. */
export function NewClientScreen() {
  const { client = '' } = useSearch({ strict: false }) as { readonly client?: string }
  const may = useMayAdd()
  useEffect(() => {
    if (!may) return
    openOnboarding(client)
    return closeOnboarding
  }, [may, client])
  return <ClientsScreen />
}
