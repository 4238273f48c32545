import type { ReactNode } from "react";
import { levelNames } from "../body/register/numbers.messages.ts";
import { formNames, typeNames } from "../charter/charter.messages.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import type { CampaignView } from "./campaign.api.ts";
import type { Standing } from "./campaign.model.ts";
import { campaignMessages } from "./page.messages.ts";

/** How many there were and how many there are, in all and by form, level and type. */
export function StandingTable({ campaign }: { readonly campaign: CampaignView }): ReactNode {
  const say = useSay(campaignMessages);
  const language = useLanguage();
  const { before, now, isOpen } = campaign;
  const parts = [
    [say("campaign.by-form"), "form", formNames[language]],
    [say("campaign.by-level"), "level", levelNames[language]],
    [say("campaign.by-type"), "type", typeNames[language]],
  ] as const;
  return (
    <section className="campaign-standing">
      <h2>{say("campaign.numbers")}</h2>
      <p>{say("campaign.numbers-what")}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden-text">{say("campaign.total")}</span>
            </th>
            <th scope="col">{say("campaign.before")}</th>
            <th scope="col">{say(isOpen ? "campaign.now" : "campaign.after")}</th>
            <th scope="col">{say("campaign.change")}</th>
          </tr>
        </thead>
        <tbody>
          <StandingRow name={say("campaign.total")} before={before.total} now={now.total} />
        </tbody>
        {parts.map(([title, part, names]) => (
          <StandingPart key={part} title={title} part={part} names={names} before={before} now={now} />
        ))}
      </table>
    </section>
  );
}

type StandingPartProps = {
  readonly title: string;
  readonly part: "form" | "level" | "type";
  readonly names: Readonly<Record<string, string>>;
  readonly before: Standing;
  readonly now: Standing;
};

function StandingPart({ title, part, names, before, now }: StandingPartProps): ReactNode {
  const keys = [...new Set([...Object.keys(before[part]), ...Object.keys(now[part])])];
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          {title}
        </th>
      </tr>
      {keys.map((key) => (
        <StandingRow
          key={key}
          name={names[key] ?? key}
          before={before[part][key] ?? 0}
          now={now[part][key] ?? 0}
        />
      ))}
    </tbody>
  );
}

type StandingRowProps = { readonly name: string; readonly before: number; readonly now: number };

function StandingRow({ name, before, now }: StandingRowProps): ReactNode {
  const change = now - before;
  const told = change === 0 ? "—" : change > 0 ? `+${change}` : `−${-change}`;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="figures">{before}</td>
      <td className="figures">{now}</td>
      <td className="figures">{told}</td>
    </tr>
  );
}
