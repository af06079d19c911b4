import { useTranslation } from "react-i18next";
import { useBook } from "../../shared/api/book.js";
import { Choice } from "../../shared/ui/choice.js";
import { purposeIcon } from "../../shared/ui/icons/pictograms.js";
import { SelectField } from "../../shared/ui/select-field.js";

export interface ChosenPurpose {
  purpose: string;
  art6: string;
  art9?: string;
}

interface PurposesFieldProps {
  chosen: readonly ChosenPurpose[];
  onChange: (chosen: ChosenPurpose[]) => void;
}

/** The purposes an organisation works for, each with its ground in the law. */
export function PurposesField({ chosen, onChange }: PurposesFieldProps) {
  const { t } = useTranslation("organisation");
  const book = useBook();
  const change = (purpose: string, part: Partial<ChosenPurpose>): void =>
    onChange(chosen.map((each) => (each.purpose === purpose ? { ...each, ...part } : each)));
  const grounds = (keys: readonly string[]) => keys.map((key) => ({ value: key, label: t(`ground.${key}`) }));
  return (
    <fieldset className="rm-field">
      <legend className="rm-field__label">{t("new.purposes")}</legend>
      <p className="rm-field__help">{t("new.purposesHelp")}</p>
      <div className="rm-choices">
        {[...book.purposes.values()]
          .filter(({ basis6 }) => basis6.length > 0)
          .map(({ key, basis6, basis9, ...purpose }) => {
            const on = chosen.find((each) => each.purpose === key);
            return (
              <div key={key} className="rm-stack rm-stack--tight">
                <Choice
                  kind="checkbox"
                  name="purposes"
                  icon={purposeIcon(key)}
                  label={purpose.label}
                  checked={on !== undefined}
                  onChange={(checked) =>
                    onChange(
                      checked
                        ? [
                            ...chosen,
                            { purpose: key, art6: basis6[0] ?? "", ...(basis9[0] ? { art9: basis9[0] } : {}) },
                          ]
                        : chosen.filter((each) => each.purpose !== key),
                    )
                  }
                />
                {on && (
                  <div className="rm-grounds">
                    <SelectField
                      label={t("new.art6", { purpose: purpose.label })}
                      help={t(`groundHelp.${on.art6}`)}
                      value={on.art6}
                      onPick={(art6) => change(key, { art6 })}
                      options={grounds(basis6)}
                    />
                    {basis9.length > 0 && (
                      <SelectField
                        label={t("new.art9", { purpose: purpose.label })}
                        none={t("ground.none")}
                        help={t(`groundHelp.${on.art9 ?? "none"}`)}
                        value={on.art9 ?? ""}
                        onPick={(art9) => {
                          const { art9: _, ...rest } = on;
                          onChange(
                            chosen.map((each) =>
                              each.purpose === key ? { ...rest, ...(art9 ? { art9 } : {}) } : each,
                            ),
                          );
                        }}
                        options={grounds(basis9)}
                      />
                    )}
                  </div>
                )}
              </div>
            );
          })}
      </div>
    </fieldset>
  );
}
