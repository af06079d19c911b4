import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { organisations } from "../../shared/api/directory.js";
import { useMe } from "../../shared/api/me.js";
import type { Organisation, Person } from "../../shared/api/types.js";
import { Button } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { SelectField } from "../../shared/ui/select-field.js";
import { ErrorState } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";

interface ManagersProps {
  organisation: Organisation;
  people: readonly Person[];
}

function useManagerActions(id: string) {
  const client = useQueryClient();
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ["organisations"] });
  return {
    add: useMutation({ mutationFn: (each: string) => organisations.addManager(id, each), onSettled: refresh }),
    remove: useMutation({ mutationFn: (each: string) => organisations.removeManager(id, each), onSettled: refresh }),
  };
}

/** Somebody of the organisation to manage it too: who works here now, and is sure to. */
function AddManager({ organisation, people, onDone }: ManagersProps & { onDone: () => void }) {
  const { t } = useTranslation("organisation");
  const toast = useToast();
  const { add } = useManagerActions(organisation.id);
  const candidates = people.filter(
    ({ isManager, validUntil, verificationLevel }) =>
      !isManager && verificationLevel !== "self-stated" && Date.parse(validUntil) > Date.now(),
  );
  const [chosen, setChosen] = useState(candidates[0]?.membershipId ?? "");
  if (candidates.length === 0) return <p>{t("managers.nobody")}</p>;
  return (
    <form
      className="rm-stack"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(chosen, {
          onSuccess: () => {
            toast({ text: t("managers.added") });
            onDone();
          },
        });
      }}
    >
      <p>{t("managers.addText")}</p>
      <SelectField
        label={t("managers.who")}
        value={chosen}
        onPick={setChosen}
        options={candidates.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
      />
      {add.isError && <ErrorState error={add.error} formal />}
      <div className="rm-actions">
        <Button type="submit" weight="strong" full busy={add.isPending}>
          {t("managers.addYes")}
        </Button>
      </div>
    </form>
  );
}

type Manager = Organisation["managers"][number];

/** Taking a manager away takes their programs along, so it is asked first. */
function RemoveManager({ id, manager, onClose }: { id: string; manager: Manager; onClose: () => void }) {
  const { t } = useTranslation("organisation");
  const toast = useToast();
  const { remove } = useManagerActions(id);
  const { accountId, name } = manager;
  return (
    <>
      <p>{t("managers.removeText", { name })}</p>
      {remove.isError && <ErrorState error={remove.error} formal />}
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          busy={remove.isPending}
          onClick={() =>
            remove.mutate(accountId, {
              onSuccess: () => {
                toast({ text: t("managers.removed", { name }) });
                onClose();
              },
            })
          }
        >
          {t("managers.removeYes")}
        </Button>
        <Button weight="quiet" onClick={onClose}>
          {t("managers.removeNo")}
        </Button>
      </div>
    </>
  );
}

/** Who manages the organisation. One always stays; nobody of them sees a binder by it. */
export function Managers({ organisation, people }: ManagersProps) {
  const { t } = useTranslation("organisation");
  const me = useMe();
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Manager | null>(null);
  const { managers } = organisation;
  return (
    <section className="rm-stack" aria-labelledby="managers">
      <h2 id="managers" className="utrecht-heading-2">
        {t("managers.title")}
      </h2>
      <p>{t(managers.length === 1 ? "managers.only" : "managers.text")}</p>
      <ul className="rm-list">
        {managers.map((manager) => (
          <li key={manager.accountId} className="rm-waiting">
            <Icon name="user-circle" />
            <span className="rm-tab__text">
              <span className="rm-strong">{manager.name}</span>
              {manager.accountId === me.account.id && <span className="rm-tab__sub">{t("managers.you")}</span>}
            </span>
            {manager.accountId !== me.account.id && (
              <Button
                weight="quiet"
                aria-label={t("managers.removeOf", { name: manager.name })}
                onClick={() => setLeaving(manager)}
              >
                {t("managers.remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button weight="outline" icon="user-plus" full onClick={() => setAdding(true)}>
          {t("managers.add")}
        </Button>
      </div>
      <Dialog open={isAdding} onClose={() => setAdding(false)} title={t("managers.add")}>
        {isAdding && <AddManager organisation={organisation} people={people} onDone={() => setAdding(false)} />}
      </Dialog>
      <Dialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("managers.removeTitle", { name: leaving?.name ?? "" })}
      >
        {leaving && <RemoveManager id={organisation.id} manager={leaving} onClose={() => setLeaving(null)} />}
      </Dialog>
    </section>
  );
}
