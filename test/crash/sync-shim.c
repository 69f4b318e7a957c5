/*
 * Remembers what of each staged file was on the disk: at every fdatasync or fsync of a file below $SHIM_WATCHED it copies the file to
 * $SHIM_DURABLE. After a kill the test puts the copies back, as a disk comes back that lost its write cache. Preloaded into the platform.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

static void keep(int fd) {
  const char *watched = getenv("SHIM_WATCHED"), *durable = getenv("SHIM_DURABLE");
  char link[64], path[4096], draft[4200], kept[4200];
  if (!watched || !durable) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return;
  path[length] = 0;
  struct stat about;
  if (strncmp(path, watched, strlen(watched)) != 0 || fstat(fd, &about) != 0 || !S_ISREG(about.st_mode)) return;
  const char *name = strrchr(path, '/') + 1;
  snprintf(draft, sizeof draft, "%s/.%s", durable, name);
  snprintf(kept, sizeof kept, "%s/%s", durable, name);
  int from = open(path, O_RDONLY), to = open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (from >= 0 && to >= 0) {
    off_t at = 0;
    while (at < about.st_size && sendfile(to, from, &at, about.st_size - at) > 0) {}
    rename(draft, kept);
  }
  if (from >= 0) close(from);
  if (to >= 0) close(to);
}

int fdatasync(int fd) {
  int (*really)(int) = dlsym(RTLD_NEXT, "fdatasync");
  int done = really(fd);
  if (done == 0) keep(fd);
  return done;
}

int fsync(int fd) {
  int (*really)(int) = dlsym(RTLD_NEXT, "fsync");
  int done = really(fd);
  if (done == 0) keep(fd);
  return done;
}
