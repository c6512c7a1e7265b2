import type { ReactNode } from "react";
import type { AgendaMatter } from "../../core/agenda.ts";
import { agendaFacts } from "../../report/agenda-facts.ts";
import { Facts } from "../facts.tsx";
import { TextList } from "../text-list.tsx";
import { decisionWords } from "../words/decision.ts";
import { steeringWords } from "../words/steering.ts";

const texts = { steering: steeringWords, decision: decisionWords };

/** What is known about an item of the agenda. */
export function AgendaFacts({ matter }: { readonly matter: AgendaMatter }): ReactNode {
  const facts = agendaFacts(matter, texts);
  return (
    <Facts
      facts={facts.map(([name, said]) => [name, said.length === 1 ? said[0] : <TextList key={name} texts={said} />])}
    />
  );
}
