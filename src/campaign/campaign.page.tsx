import "./campaign.css";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { FileDown, ListChecks, Lock } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import type { May } from "../kernel/policy.ts";
import type { Said } from "../kernel/schema.ts";
import { type OfferedAct, useOffer } from "../ui/act.ts";
import { ActButton } from "../ui/act-button.tsx";
import { keepFile } from "../ui/api.ts";
import { saidOf, useSay } from "../ui/language.ts";
import { noticeDone, noticeFailure } from "../ui/notice.tsx";
import { EmptyState, PageHead } from "../ui/part.tsx";
import { queryOf, useAct } from "../ui/query.ts";
import { type CampaignView, closeCampaign, exportCampaign, getCampaign } from "./campaign.api.ts";
import { campaignRefusals } from "./campaign.messages.ts";
import { Progress } from "./campaigns.page.tsx";
import { ChooseDialog } from "./choose.parts.tsx";
import { CampaignItem } from "./item.parts.tsx";
import { campaignMessages } from "./page.messages.ts";
import { StandingTable } from "./standing.parts.tsx";

const said = (key: keyof typeof campaignMessages.zh) => saidOf(campaignMessages, key);

/** One clean-up: its bodies one by one, and what it has changed. It can be left and taken up again at any time. */
export function CampaignPage(): ReactNode {
  const say = useSay(campaignMessages);
  const { id = "" } = useParams({ strict: false });
  const { data: campaign } = useSuspenseQuery(queryOf(getCampaign, { params: { id } }));
  const [isChoosing, setChoosing] = useState(false);
  const acts = useCampaignActs(campaign, () => setChoosing(true));
  const { items } = campaign;
  const choose = acts.find((act) => act.id === "campaign.choose");
  return (
    <div className="page campaign">
      <PageHead
        title={campaign.name}
        above={<Link to="/campaigns">{say("campaign.title")}</Link>}
        lead={<CampaignLead campaign={campaign} />}
        acts={acts.map((act, at) => (
          <ActButton key={act.id} act={act} variant={at === 0 ? "filled" : "default"} />
        ))}
      />
      <h2>{say("campaign.items")}</h2>
      {items.length === 0 ? (
        <EmptyState title={say("campaign.empty")} act={choose && <ActButton act={choose} />}>
          {say("campaign.empty-what")}
        </EmptyState>
      ) : (
        <ul className="campaign-items">
          {items.map((item) => (
            <CampaignItem key={item.bodyId} campaign={campaign} item={item} />
          ))}
        </ul>
      )}
      <StandingTable campaign={campaign} />
      {isChoosing && <ChooseDialog id={id} onClose={() => setChoosing(false)} />}
    </div>
  );
}

function CampaignLead({ campaign }: { readonly campaign: CampaignView }): ReactNode {
  const say = useSay(campaignMessages);
  const { jurisdiction, ground, until, isOpen, items } = campaign;
  const decided = items.filter(({ decision }) => decision === "agreed").length;
  const proposed = items.filter(({ proposal }) => proposal !== null).length;
  return (
    <>
      <span lang="zh-CN">
        {jurisdiction} · {ground}
      </span>
      <span className="campaign-facts">
        <span>{isOpen ? say("campaign.until-on", { until }) : say("campaign.closed")}</span>
        <Progress progress={{ chosen: items.length, proposed, decided }} />
      </span>
    </>
  );
}

/** Why it may not be, as a sentence. */
export function sayMay(may: May): true | Said {
  return may === true ? true : saidOf(campaignRefusals, may as keyof typeof campaignRefusals.zh);
}

/** Choosing, the result, closing: those that somebody of this role has, closed ones only the result. */
function useCampaignActs(campaign: CampaignView, onChoose: () => void): OfferedAct[] {
  const say = useSay(campaignMessages);
  const { id, name, version, can, isOpen, items } = campaign;
  const { mutate } = useAct(closeCampaign, {
    onDone: () => noticeDone(say("campaign.close-done", { name })),
  });
  const open = items.filter(({ decision }) => decision !== "agreed").length;
  const acts = useMemo((): OfferedAct[] => {
    const take = async () => {
      await keepFile(exportCampaign, { params: { id } });
      noticeDone(say("campaign.export-done"));
    };
    const group = "act" as const;
    const mayClose =
      can.close === true && open > 0 ? saidOf(campaignRefusals, "campaign.undecided", { count: open }) : true;
    const choosing: OfferedAct = {
      ...{ id: "campaign.choose", label: said("campaign.choose"), group, icon: ListChecks, keys: "n" },
      may: true,
      perform: onChoose,
    };
    const closing: OfferedAct = {
      ...{ id: "campaign.close", label: said("campaign.close"), group, icon: Lock },
      may: mayClose,
      perform: () => (mayClose === true ? mutate({ params: { id }, body: { version } }) : undefined),
    };
    const taking: OfferedAct = {
      ...{ id: "campaign.export", label: said("campaign.export"), group, icon: FileDown },
      may: true,
      perform: () => take().catch((error: Error) => noticeFailure(error, take)),
    };
    return [
      ...(isOpen && can.choose === true ? [choosing] : []),
      ...(items.length > 0 ? [taking] : []),
      ...(isOpen && can.close === true && items.length > 0 ? [closing] : []),
    ];
  }, [id, version, can.choose, can.close, isOpen, items.length, open, mutate, onChoose, say]);
  useOffer(acts);
  return acts;
}
