import type { MigrationInterface, QueryRunner } from "typeorm";
import { NARROWER } from "./1763900000500-narrower.js";
import { asItWas } from "./as-it-was.js";
import { asDefiner, byDefiner } from "./by-definer.js";
import { ENTERING } from "./machines/entering.js";

const SAFE = "security definer set search_path = pg_catalog, public, pg_temp as $$";
const MANAGES = "still_manages(uuid, uuid)";

// One question for what a manager may do and for what lives by their managing. Who never worked there manages on.
const ASKED = `
create function still_manages(p_organisation uuid, p_account uuid) returns boolean language sql stable ${SAFE}
  select exists (select from organisation_manager m
      where m.organisation_id = p_organisation and m.account_id = p_account and m.until is null)
    and (exists (select from membership x where x.organisation_id = p_organisation and x.account_id = p_account
        and x.valid_from <= now() and x.valid_until > now())
      or not exists (select from membership x where x.organisation_id = p_organisation and x.account_id = p_account))
$$;`;

const ASKING = `
create or replace function managed_organisations() returns uuid[] language sql stable ${SAFE}
  select array(select m.organisation_id from organisation_manager m
    where m.account_id = (select nullif(current_setting('app.account', true), '')::uuid)
      and still_manages(m.organisation_id, m.account_id))
$$;
create or replace function live_machine_client(p_client uuid) returns machine_client language sql stable ${SAFE}
  select c from machine_client c join organisation o on o.id = c.organisation_id
  where c.id = p_client and c.revoked_at is null and o.approved_at is not null
    and still_manages(c.organisation_id, c.created_by)
$$;`;

/** A program lives as long as who registered it manages, however that ends: also by the date of their last membership. */
export class StillManaging1763900001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query([ASKED, byDefiner([MANAGES], {}), asDefiner(ASKING)].join("\n"));
  }

  async down(runner: QueryRunner): Promise<void> {
    const before = [asItWas("managed_organisations", NARROWER), asItWas("live_machine_client", ENTERING)];
    await runner.query([asDefiner(before.join("\n")), `drop function ${MANAGES};`].join("\n"));
  }
}
