#!/bin/sh
# Run once by the postgres image when its data folder is new: makes the six roles, with the passwords of docker/.env.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" \
  --set=owner_password="$REGIEMAP_OWNER_PASSWORD" \
  --set=app_password="$REGIEMAP_APP_PASSWORD" \
  --set=worker_password="$REGIEMAP_WORKER_PASSWORD" \
  --set=verifier_password="$REGIEMAP_VERIFIER_PASSWORD" \
  --file=/docker-entrypoint-initdb.d/sql/roles.sql
