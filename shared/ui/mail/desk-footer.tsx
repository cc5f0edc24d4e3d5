import type { ComponentChildren } from "preact";
import type { Centre } from "../../domain/centre.ts";
import { centreAddress, centrePhone } from "../../text/digest-mail.ts";
import { mailStyles } from "./mail-styles.ts";

interface DeskFooterProps {
  readonly centre: Centre;
  readonly children?: ComponentChildren;
}

/** Who sends it and where to ask (MSG-03): name, address, telephone. */
export const DeskFooter = ({ centre, children }: DeskFooterProps) => (
  <div style={mailStyles.footer}>
    <p style={mailStyles.paragraph}>
      <strong>{centre.name}</strong>
      <br />
      {centreAddress(centre)}
      <br />
      <a href={`tel:${centre.phone}`} style={mailStyles.link}>
        {centrePhone(centre)}
      </a>
    </p>
    {children}
  </div>
);
