import type { MigrationInterface, QueryRunner } from "typeorm";
import { asItWas } from "./as-it-was.js";
import { asDefiner } from "./by-definer.js";
import { MANDATE_LIFE } from "./1763900000300-mandates.js";
import { CHECK_MANDATE } from "./1763900001900-incapacity-ends.js";

const ACCOUNT = "(select nullif(current_setting('app.account', true), ''))::uuid";
const CHECK_BEFORE = asItWas("check_mandate", CHECK_MANDATE);
const OFFER_BEFORE = asItWas("mandate_offer", MANDATE_LIFE);

const CONFLICT = `
  -- a check that only lets it end sooner is no reason to look who it is
  if exists (select from mandate x where x.id = p_id and x.ended_at is null
      and (x.checked_by is null or p_incapacity is not null)
      and has_conflict(x.dossier_id, x.holder_account_id, now())) then
    raise exception 'they read or wrote in this binder as a professional, or are on the side of an employer, now or in the year before: they cannot act for its owner'
      using errcode = 'RM409';
  end if;`;
const NOT_THEIRS = `\n    and not has_conflict(m.dossier_id, ${ACCOUNT}, now())`;

/** Who stands on another side is let in by no check of the deployer, and is told of no offer whom it is about. */
export class BothWaysIn1763900002010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const check = CHECK_BEFORE.replace("\nbegin", `\nbegin${CONFLICT}`);
    const offer = OFFER_BEFORE.replace(/\n\$\$;$/, `${NOT_THEIRS}\n$$$$;`);
    await runner.query(asDefiner([check, offer].join("\n")));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(asDefiner([CHECK_BEFORE, OFFER_BEFORE].join("\n")));
  }
}
