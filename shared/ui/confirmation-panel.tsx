import type { ComponentChildren } from "preact";

interface ConfirmationPanelProps {
  readonly title: string;
  readonly referenceLabel?: string | undefined;
  readonly reference?: string | undefined;
  readonly children?: ComponentChildren;
}

/** It is done: what, and the number to name on the phone. */
export const ConfirmationPanel = ({ title, referenceLabel, reference, children }: ConfirmationPanelProps) => (
  <div class="confirmation">
    <h1>{title}</h1>
    {reference ? (
      <p>
        {referenceLabel}
        <strong class="reference">{reference}</strong>
      </p>
    ) : null}
    {children}
  </div>
);
