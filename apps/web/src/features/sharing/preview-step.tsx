import { useTranslation } from "react-i18next";
import { Boundary } from "../../shared/api/boundary.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { useOwnDossier } from "../../shared/api/me.js";
import type { GrantTerms, ReaderCard, View } from "../../shared/api/types.js";
import { dayText } from "../../shared/text/moments.js";
import { firstName, listWords } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { EmptyState, ErrorState, Skeleton } from "../../shared/ui/states.js";
import { sharesNow } from "./grant-state.js";
import { SharedView } from "./shared-view.js";
import { partsOf, summaryOf } from "./summary.js";
import { useInvitedPreview, useInviteReader } from "./use-invite.js";
import { useGrants, useMakeGrant, usePreview } from "./use-share.js";

type Receipt = { text: string; language: "nl" | "en" };

interface PreviewStepProps {
  reader: ReaderCard;
  terms: GrantTerms;
  /** The first day on which it is over. */
  day: string;
  requestId: string | undefined;
  /** Where the invitation goes, when the reader is not here yet. */
  inviteAt: string | null;
  /** Everybody in it, when the reader is a whole team. */
  people?: readonly { name: string; granteeKey: string }[] | undefined;
  onDone: (done: Done) => void;
}

/** What was agreed, and what it still waits for. */
export interface Done {
  text: string;
  waiting: boolean;
  /** The link of an invitation, told once. */
  path?: string | null;
}

interface LookAlongProps extends Omit<PreviewStepProps, "requestId" | "inviteAt"> {
  view: View;
  make: {
    error: unknown;
    isPending: boolean;
    run: (receipt: Receipt) => Promise<Omit<Done, "text">>;
  };
}

function LookAlong({ reader, terms, day, view, people, make, onDone }: LookAlongProps) {
  const { t } = useTranslation("sharing");
  const { language, professionLabel } = useBookOfWords();
  const name = firstName(reader.name);
  const isInvited = reader.granteeKey === "invited";
  const readsAlready = sharesNow(useGrants(), reader).some(({ purpose }) => purpose === terms.purpose);
  const sentence = summaryOf(t, {
    name,
    role: people ? "" : professionLabel(reader.profession),
    day: dayText(`${day}T12:00:00Z`, language),
    ...partsOf(view, terms.scope),
    language,
  });
  // What is agreed to is kept: so who was in the team stands in it.
  const summary = people
    ? `${sentence} ${t("team.now", {
        names: listWords(
          people.map(({ name: each }) => each),
          language,
        ),
      })} ${t("team.later")}`
    : sentence;
  const confirm = async (): Promise<void> => {
    try {
      onDone({ text: summary, ...(await make.run({ text: summary, language })) });
    } catch {
      // stands above the button
    }
  };
  return (
    <>
      <p className="rm-sentence">
        <Icon name="eye" />
        <span>{summary}</span>
      </p>
      {make.error !== null && <ErrorState error={make.error} />}
      <div className="rm-actions">
        <Button weight="strong" full icon="share-network" busy={make.isPending} onClick={() => void confirm()}>
          {t(isInvited ? "invite.confirm" : "preview.confirm")}
        </Button>
      </div>
      <h2 className="utrecht-heading-2">{t("preview.exactly", { name })}</h2>
      {readsAlready && <p>{t("preview.together", { name })}</p>}
      <div className="rm-lookalong">
        {view.entries.length === 0 ? (
          <EmptyState icon="eye-slash" title={t("preview.nothing", { name })} text={t("preview.nothingText")} />
        ) : (
          <SharedView view={view} profession={reader.profession} purpose={terms.purpose} />
        )}
      </div>
    </>
  );
}

/** With somebody who is here: it begins at once. */
function Share({ requestId, ...props }: PreviewStepProps) {
  const dossierId = useOwnDossier();
  const view = usePreview(dossierId, props.terms);
  const make = useMakeGrant(dossierId);
  const run: LookAlongProps["make"]["run"] = async (receipt) => {
    const { id } = await make.mutateAsync({
      ...props.terms,
      ...(requestId ? { requestId } : {}),
      ...(props.people ? { shownPeople: props.people.map(({ granteeKey }) => granteeKey) } : {}),
      receipt,
    });
    return { waiting: id === undefined };
  };
  return <LookAlong {...props} view={view} make={{ error: make.error, isPending: make.isPending, run }} />;
}

/** With somebody who is not here yet: everything is ready, and it begins when they accept. */
function Invite({ address, ...props }: PreviewStepProps & { address: string }) {
  const { granteeKey: _, ...terms } = props.terms;
  const invited = { ...terms, profession: props.reader.profession ?? "" };
  const view = useInvitedPreview(invited);
  const make = useInviteReader();
  const run: LookAlongProps["make"]["run"] = async (receipt) => {
    const { path, neededKeys } = await make.mutateAsync({ ...invited, address, receipt });
    return { waiting: neededKeys.length > 0, path };
  };
  return <LookAlong {...props} view={view} make={{ error: make.error, isPending: make.isPending, run }} />;
}

/** Screen 4: look along. One sentence, exactly their view, and yes. */
export function PreviewStep(props: PreviewStepProps) {
  const { t } = useTranslation("sharing");
  return (
    <>
      <Heading focusKey="preview">{t("preview.title")}</Heading>
      <Boundary skeleton={<Skeleton title={false} sheets={2} />}>
        {props.inviteAt === null ? <Share {...props} /> : <Invite {...props} address={props.inviteAt} />}
      </Boundary>
    </>
  );
}
