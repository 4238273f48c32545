import "../body/founding.css";
import "./campaign.css";
import { Button, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { ListPlus } from "lucide-react";
import { type FormEvent, type ReactNode, useMemo, useState } from "react";
import { placesOfRole } from "../body/place.rules.ts";
import { listJurisdictions } from "../identity/identity.api.ts";
import { myself } from "../identity/sign-in.queries.ts";
import { addDays } from "../kernel/day.ts";
import { type OfferedAct, useOffer } from "../ui/act.ts";
import { ActButton } from "../ui/act-button.tsx";
import { dayNow } from "../ui/clock.ts";
import { Dialog } from "../ui/dialog.tsx";
import { saidOf, useLanguage, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { EmptyState, PageHead, StateTag } from "../ui/part.tsx";
import { queryOf, useAct } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { type ListedCampaign, listCampaigns, openCampaign } from "./campaign.api.ts";
import { campaignMessages } from "./page.messages.ts";

/** Clean-ups: those under way first, and how far each of them is. */
export function CampaignsPage(): ReactNode {
  const say = useSay(campaignMessages);
  const [isNew, setNew] = useState(false);
  const { data } = useSuspenseQuery(queryOf(listCampaigns, {}));
  const mayOpen = useOpeningPlaces().length > 0;
  const acts = useMemo(
    (): OfferedAct[] => (mayOpen ? [{ ...opening, perform: () => setNew(true) }] : []),
    [mayOpen],
  );
  useOffer(acts);
  const button = acts[0] && <ActButton act={acts[0]} />;
  return (
    <div className="page">
      <PageHead
        title={say("campaign.title")}
        above={<Link to="/register">{say("campaign.register")}</Link>}
        lead={say("campaign.lead")}
        acts={data.campaigns.length > 0 && button}
      />
      {data.campaigns.length === 0 ? (
        <EmptyState title={say("campaign.none")} act={button}>
          {say("campaign.none-what")}
        </EmptyState>
      ) : (
        <ul className="campaigns">
          {data.campaigns.map((campaign) => (
            <OneCampaign key={campaign.id} campaign={campaign} />
          ))}
        </ul>
      )}
      {isNew && <OpenDialog onClose={() => setNew(false)} />}
    </div>
  );
}

const opening = {
  id: "campaign.open",
  label: saidOf(campaignMessages, "campaign.open"),
  group: "act",
  icon: ListPlus,
  keys: "n",
  may: true,
} as const;

function OneCampaign({ campaign }: { readonly campaign: ListedCampaign }): ReactNode {
  const say = useSay(campaignMessages);
  const { id, name, ground, isOpen, until, jurisdiction, progress } = campaign;
  return (
    <li>
      <Link to="/campaigns/$id" params={{ id }} lang="zh-CN">
        {name}
      </Link>
      <p lang="zh-CN">
        {jurisdiction} · {ground}
      </p>
      <p className="campaign-facts">
        <StateTag tone={isOpen ? "live" : "over"}>
          {say(isOpen ? "campaign.running" : "campaign.closed")}
        </StateTag>
        {isOpen && <span>{say("campaign.until-on", { until })}</span>}
        <Progress progress={progress} />
      </p>
    </li>
  );
}

/** How far it is, as a bar and in words. */
export function Progress({ progress }: Pick<ListedCampaign, "progress">): ReactNode {
  const say = useSay(campaignMessages);
  const { chosen, decided } = progress;
  if (chosen === 0) return <span>{say("campaign.progress-none")}</span>;
  const told = say("campaign.progress", { chosen, decided });
  return (
    <span className="campaign-progress">
      <progress max={chosen} value={decided} aria-label={told} />
      <span className="figures">{told}</span>
    </span>
  );
}

/** The places in which I may open a clean-up, the highest first. */
function useOpeningPlaces() {
  const { data: me } = useSuspenseQuery(myself);
  const { data } = useSuspenseQuery(queryOf(listJurisdictions, {}));
  const office = ["founder", "staffing_office"] as const;
  const reached = office.flatMap((role) => placesOfRole(me.roles, role, data.jurisdictions));
  return data.jurisdictions.filter((place) => reached.includes(place));
}

function OpenDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useSay(campaignMessages);
  const language = useLanguage();
  const navigate = useNavigate();
  const places = useOpeningPlaces();
  const { mutate, error, isPending, variables } = useAct(openCampaign, {
    quiet: true,
    onDone: async ({ id }) => {
      await navigate({ to: "/campaigns/$id", params: { id } });
      noticeDone(say("campaign.opened", { name: variables?.body.name ?? "" }));
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name)).trim();
    const until = text("until");
    mutate({ body: { jurisdictionId: text("place"), name: text("name"), ground: text("ground"), until } });
  };
  const field = { required: true, withAsterisk: false } as const;
  return (
    <Dialog title={say("campaign.open")} onClose={onClose}>
      <form className="ask" onSubmit={submit}>
        {error && <RefusalNote error={error} />}
        <TextInput
          {...field}
          name="name"
          label={say("campaign.name")}
          description={say("campaign.name-what")}
          maxLength={80}
          data-autofocus
        />
        <TextInput
          {...field}
          name="ground"
          label={say("campaign.ground")}
          description={say("campaign.ground-what")}
          maxLength={400}
        />
        <label className="native-choice">
          <span>{say("campaign.place")}</span>
          <select name="place">
            {places.map((place) => (
              <option key={place.id} value={place.id}>
                {language === "en" ? place.nameEn : place.name}
              </option>
            ))}
          </select>
        </label>
        <TextInput
          {...field}
          name="until"
          type="date"
          label={say("campaign.until")}
          min={dayNow()}
          defaultValue={addDays(dayNow(), 30)}
        />
        <div className="dialog-acts">
          <Button type="submit" loading={isPending}>
            {say("campaign.open")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
