import { type AnswerAction, answerCheckIn } from "../../../src/bot/answering.ts";
import { connectionTo } from "../../../src/bot/connect.ts";
import type { GraphUse } from "./graph-meter.ts";
import { cardsOf } from "./people.ts";
import type { Siege } from "./siege.ts";

/** What one turn of a person costs of Graph. */
export interface TurnCost {
  readonly open: GraphUse;
  readonly answer: GraphUse;
}

/** Ends the instances, so that nobody else asks anything of Graph, and measures at the stand-in what a turn costs. */
export async function turnCost({ attacked, teams, instances, checkIns }: Siege): Promise<TurnCost> {
  const { city, signIn, place, meter } = attacked;
  for (const { kill } of instances) await kill();
  const { lists } = connectionTo(signIn(), place);
  const [[channel, checkIn] = ["", ""]] = checkIns();
  const member = city.people[1];
  const [card] = cardsOf(await teams.messages(member?.id ?? "", channel), checkIn);
  const message = card?.id ?? "";
  const origin = {
    place: { tenant: city.tenantId, serviceUrl: attacked.origin, conversation: `${channel};messageid=${message}` },
    channel,
    team: city.team.threadId,
    message,
    account: { id: member?.id ?? "", name: member?.displayName ?? "" },
  };
  const item = "2.1-L1-S1";
  const now = () => attacked.clock.now().toISOString();

  async function use(action: AnswerAction): Promise<GraphUse> {
    await meter.read();
    await answerCheckIn(action, origin, { lists, now });
    return meter.read();
  }

  const { responses } = await lists.readAnswerContext(checkIn, {});
  const seen = responses.filter((response) => response.item === item).length;
  const draft = { status: "underway", progress: "60", comment: "Zuletzt." };
  return {
    open: await use({ action: "open", checkIn, item }),
    answer: await use({ action: "answer", checkIn, item, seen, isConfirmed: false, draft }),
  };
}
