// Places to write and choose, each with its name above it and, where something is wrong, a sentence beneath.
import {
  useId,
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

/** One line of writing. */
export function Field({
  name,
  says,
  wrong,
  read = false,
  ref,
  ...rest
}: Named & { readonly read?: boolean; readonly ref?: Ref<HTMLInputElement> } & Omit<
    InputHTMLAttributes<HTMLInputElement>,
    'name'
  >) {
  const id = useId()
  return (
    <Around id={id} name={name} says={says} wrong={wrong}>
      <input
        ref={ref}
        id={id}
        className={classes(read, wrong)}
        aria-invalid={Boolean(wrong)}
        aria-describedby={`${id}-says`}
        {...rest}
      />
    </Around>
  )
}

/** Several lines of writing. */
export function TextArea({
  name,
  says,
  wrong,
  read = false,
  ref,
  ...rest
}: Named & { readonly read?: boolean; readonly ref?: Ref<HTMLTextAreaElement> } & Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'name'
  >) {
  const id = useId()
  return (
    <Around id={id} name={name} says={says} wrong={wrong}>
      <textarea
        ref={ref}
        id={id}
        className={classes(read, wrong)}
        aria-invalid={Boolean(wrong)}
        aria-describedby={`${id}-says`}
        {...rest}
      />
    </Around>
  )
}

/** One of several. */
export function Choose({ name, says, wrong, children, ...rest }: Named & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name'>) {
  const id = useId()
  return (
    <Around id={id} name={name} says={says} wrong={wrong}>
      <select id={id} className={classes(false, wrong)} aria-describedby={`${id}-says`} {...rest}>
        {children}
      </select>
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

function Around({ id, name, says, wrong, children }: Named & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={css.field}>
      <label className={css.name} htmlFor={id}>
        {name}
      </label>
      {children}
      <span id={`${id}-says`} className={wrong ? `${css.says} ${css.amiss}` : css.says}>
        {wrong ?? says}
      </span>
    </div>
  )
}

function classes(read: boolean, wrong: string | null | undefined): string {
  return [css.input, read && css.read, wrong && css.wrong].filter(Boolean).join(' ')
}
