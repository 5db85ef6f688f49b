// Places to write and choose, each with its name above it and, where something is wrong, a sentence beneath.
import {
  useId,
  type CSSProperties,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react'
import css from './field.module.css'

interface Named {
  readonly name: string
  /** A quiet word beneath. */
  readonly says?: ReactNode
  /** What is wrong with it; marks the edge and is read out. */
  readonly wrong?: string | null
}

interface Written extends Named {
  /** Set as something to read: a prompt, a title. */
  readonly read?: boolean
}

/** One line of writing. */
export function Field({
  name,
  says,
  wrong,
  read,
  ...rest
}: Written & { readonly ref?: Ref<HTMLInputElement> } & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>) {
  return (
    <Around name={name} says={says} wrong={wrong}>
      {(told) => <input className={classes(read, wrong)} {...told} {...rest} />}
    </Around>
  )
}

/** Several lines of writing, at least as many as `rows`. */
export function TextArea({
  name,
  says,
  wrong,
  read,
  rows = 2,
  ...rest
}: Written & { readonly ref?: Ref<HTMLTextAreaElement> } & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name'>) {
  return (
    <Around name={name} says={says} wrong={wrong}>
      {(told) => (
        <textarea className={classes(read, wrong)} rows={rows} style={{ '--rows': rows } as CSSProperties} {...told} {...rest} />
      )}
    </Around>
  )
}

/** One of several. */
export function Choose({ name, says, wrong, children, ...rest }: Named & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name'>) {
  return (
    <Around name={name} says={says} wrong={wrong}>
      {(told) => (
        <select className={classes(false, wrong)} {...told} {...rest}>
          {children}
        </select>
      )}
    </Around>
  )
}

/** Yes or no. */
export function Check({ children, ...rest }: { readonly children: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className={css.check}>
      <input type="checkbox" {...rest} />
      <span>{children}</span>
    </label>
  )
}

/** What ties a place to write to its name and to what is said beneath it. */
interface Told {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
}

function Around({ name, says, wrong, children }: Named & { readonly children: (told: Told) => ReactNode }) {
  const id = useId()
  return (
    <div className={css.field}>
      <label className={css.name} htmlFor={id}>
        {name}
      </label>
      {children({ id, 'aria-describedby': `${id}-says`, 'aria-invalid': Boolean(wrong) })}
      <span id={`${id}-says`} className={wrong ? `${css.says} ${css.amiss}` : css.says}>
        {wrong ?? says}
      </span>
    </div>
  )
}

function classes(read: boolean | undefined, wrong: string | null | undefined): string {
  return [css.input, read && css.read, wrong && css.wrong].filter(Boolean).join(' ')
}
