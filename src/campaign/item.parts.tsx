import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { BodyStateTag } from "../body/state.parts.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { useAct } from "../ui/query.ts";
import type { CampaignView, ItemView } from "./campaign.api.ts";
import { dropBody } from "./campaign.api.ts";
import { campaignRefusals, proposalNames } from "./campaign.messages.ts";
import { DecideDialog, ProposeDialog } from "./judge.parts.tsx";
import { campaignMessages } from "./page.messages.ts";
import { sayFacts } from "./result.messages.ts";

export type ItemProps = { readonly campaign: CampaignView; readonly item: ItemView };

/** One body of the clean-up: why it is looked at, what is proposed, what is decided, and what I may do. */
export function CampaignItem({ campaign, item }: ItemProps): ReactNode {
  const say = useSay(campaignMessages);
  const language = useLanguage();
  const [asked, setAsked] = useState<"propose" | "decide" | null>(null);
  return (
    <li data-decision={item.decision ?? undefined}>
      <div className="campaign-body">
        <Link to="/bodies/$id" params={{ id: item.bodyId }} lang="zh-CN">
          {item.name}
        </Link>
        <small>
          <BodyStateTag state={item.state} /> <span lang="zh-CN">{item.jurisdiction}</span>
        </small>
        <ul>
          {sayFacts(item.facts, language).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
      <ItemProposal item={item} />
      <div className="campaign-acts">
        <ItemActs campaign={campaign} item={item} onAsk={setAsked} />
      </div>
      {asked === "propose" && (
        <ProposeDialog campaign={campaign} item={item} onClose={() => setAsked(null)} />
      )}
      {asked === "decide" && <DecideDialog campaign={campaign} item={item} onClose={() => setAsked(null)} />}
      <span className="hidden-text">{say("campaign.items")}</span>
    </li>
  );
}

function ItemProposal({ item }: Pick<ItemProps, "item">): ReactNode {
  const say = useSay(campaignMessages);
  const language = useLanguage();
  const { proposal, mergeIntoName, reason, statement, decision, note, proposedByName, decidedByName } = item;
  if (proposal === null) return <div className="campaign-proposal">{say("campaign.to-propose")}</div>;
  return (
    <div className="campaign-proposal">
      <p>
        <strong>{proposalNames[language][proposal]}</strong>
        {mergeIntoName && <span lang="zh-CN"> → {mergeIntoName}</span>}
      </p>
      <p lang="zh-CN">{reason}</p>
      {statement && <p lang="zh-CN">{statement}</p>}
      <p className="campaign-by">
        {proposedByName && say("campaign.proposed-by", { by: proposedByName })}
        {decision === "agreed" && ` · ${say("campaign.decided-by", { by: decidedByName ?? "" })}`}
        {decision === "agreed" && note && <span lang="zh-CN">：{note}</span>}
        {decision === null && ` · ${say("campaign.waits")}`}
      </p>
      {decision === "returned" && <p className="campaign-back">{say("campaign.sent-back", { note })}</p>}
    </div>
  );
}

type ItemActsProps = ItemProps & { readonly onAsk: (act: "propose" | "decide") => void };

/** What may be done now; four eyes are said where they keep somebody from deciding. */
function ItemActs({ campaign, item, onAsk }: ItemActsProps): ReactNode {
  const say = useSay(campaignMessages);
  const language = useLanguage();
  const { can } = item;
  const dropping = useAct(dropBody, {
    onDone: () => noticeDone(say("campaign.dropped", { name: item.name })),
  });
  const drop = () =>
    dropping.mutate({ params: { id: campaign.id, body: item.bodyId }, body: { version: item.version } });
  return (
    <>
      {can.decide === true && (
        <button type="button" className="act" onClick={() => onAsk("decide")}>
          {say("campaign.decide")}
        </button>
      )}
      {can.decide === "campaign.own-proposal" && campaign.isOpen && (
        <small>{campaignRefusals[language]["campaign.own-proposal"]}</small>
      )}
      {can.propose === true && (
        <>
          <button type="button" className="act" onClick={() => onAsk("propose")}>
            {say(item.proposal === null ? "campaign.propose" : "campaign.propose-again")}
          </button>
          <button type="button" className="link" onClick={drop}>
            {say("campaign.drop")}
          </button>
        </>
      )}
    </>
  );
}
