#!/usr/bin/env bash
# Three throwaway PostgreSQL servers on the loopback, from Debian's packages (apt-get install -y postgresql):
#   clusters.sh start FOLDER    prints their URLs, one a line
#   clusters.sh stop FOLDER     stops them and takes them away
# PostgreSQL refuses to be root: as root they are run by the user that Debian's package makes.
set -euo pipefail
[ $# -eq 2 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
command=$1 folder=$(realpath -m "$2")
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

case $command in
  start)
    mkdir -p "$folder"
    [ "$(id -u)" != 0 ] || chown postgres "$folder"
    for port in 5541 5542 5543; do
      data=$folder/$port
      as "$bin/initdb" -D "$data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
      as "$bin/pg_ctl" -D "$data" -w -s -l "$data/log" start \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$data -c jit=off -c work_mem=64MB"
      echo "postgres://postgres@127.0.0.1:$port/postgres"
    done
    ;;
  stop)
    for data in "$folder"/55*; do as "$bin/pg_ctl" -D "$data" -m fast -s stop; done
    rm -rf "$folder"
    ;;
esac
