# Runs PostgreSQL ("$@") and stops it when the platform has ended, however it ended: standard input is the platform's end of a pipe,
# and the kernel closes it for the dead. First line of output: the server's process id. Exit code: the server's.
# A shell because it must be readable and startable by any account, and costs one megabyte.
unset WATCHDOG
exec 3<&0
"$@" </dev/null 3<&- 1>&2 &
server=$!
echo "$server"
exec 1>&2
( while read -r _; do :; done; kill -INT "$server" ) <&3 3<&- &
reader=$!
exec 3<&-
trap 'kill -INT "$server"' INT TERM HUP
while :; do
  wait "$server"
  status=$?
  # A signal to this shell ends `wait` early; only the server's end counts.
  kill -0 "$server" 2>/dev/null || break
done
kill "$reader" 2>/dev/null
if [ -n "$REMOVE_AFTERWARDS" ]; then rm -rf -- "$REMOVE_AFTERWARDS"; fi
exit "$status"
