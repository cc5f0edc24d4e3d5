import type { ComponentChildren } from "preact";

interface SubmitButtonProps {
  readonly kind?: "primary" | "secondary" | "danger" | undefined;
  /** Tells which of several buttons of a form was pressed. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly formAction?: string | undefined;
  readonly children: ComponentChildren;
}

/** Its words name the act: 「この内容で登録する」. */
export const SubmitButton = ({ kind = "primary", name, value, formAction, children }: SubmitButtonProps) => (
  <button type="submit" class={`button ${kind}`} name={name} value={value} formaction={formAction}>
    {children}
  </button>
);

/** A link that looks like a button: begins something, changes nothing. */
export const ButtonLink = ({
  href,
  kind = "primary",
  children,
}: { href: string } & Omit<SubmitButtonProps, "name">) => (
  <a class={`button ${kind}`} href={href}>
    {children}
  </a>
);
