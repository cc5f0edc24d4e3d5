import type { ComponentChildren } from "preact";

interface NoticeProps {
  readonly kind?: "info" | "success" | "warning" | undefined;
  readonly title?: string | undefined;
  readonly children?: ComponentChildren;
}

/** Something to know before going on, or the answer to what was just done. */
export const Notice = ({ kind = "info", title, children }: NoticeProps) => (
  <div class={`notice ${kind}`} role={kind === "success" ? "status" : undefined}>
    {title ? <p class="notice-title">{title}</p> : null}
    {children}
  </div>
);
