/* Starts Glassbox with the Python that lies beside it, from whatever folder it was unpacked to.
 *
 * A folder named "home" beside the launcher keeps settings, models, and conversations there.
 *
 * On Windows it is compiled twice: with -mwindows for the window, which needs no console, and
 * without for the commands. WINDOWED says which. */
#ifdef _WIN32

#ifndef UNICODE
#define UNICODE
#endif
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#ifdef WINDOWED
#define PYTHON L"pythonw.exe"
#else
#define PYTHON L"python.exe"
#endif

static int fail(const wchar_t *sentence) {
#ifdef WINDOWED
    MessageBoxW(NULL, sentence, L"Glassbox", MB_OK | MB_ICONERROR);
#else
    fwprintf(stderr, L"%ls\n", sentence);
#endif
    return 1;
}

/* Our own command line behind its first word, exactly as it was given. */
static const wchar_t *arguments(void) {
    const wchar_t *at = GetCommandLineW();
    int quoted = 0;
    for (; *at && (quoted || (*at != L' ' && *at != L'\t')); at++)
        if (*at == L'"') quoted = !quoted;
    return at;
}

static int start(void) {
    static wchar_t folder[32768], program[32768], line[65536];
    DWORD length = GetModuleFileNameW(NULL, folder, 32768);
    if (!length || length >= 32768) return fail(L"Glassbox can't find its own folder.");
    *wcsrchr(folder, L'\\') = 0;
#ifndef WINDOWED /* It is in "bin". The path of "home" must be the same for both programs. */
    wchar_t *end = wcsrchr(folder, L'\\');
    if (end) *end = 0;
#endif
    if (_snwprintf(program, 32768, L"%ls\\python\\%ls", folder, PYTHON) < 0 ||
        _snwprintf(line, 65536, L"\"%ls\" -I -m desktop%ls", program, arguments()) < 0)
        return fail(L"The command is too long.");
    static wchar_t home[32768];
    _snwprintf(home, 32768, L"%ls\\home", folder);
    if (GetFileAttributesW(home) != INVALID_FILE_ATTRIBUTES)
        SetEnvironmentVariableW(L"GLASSBOX_HOME", home);
    STARTUPINFOW how = {.cb = sizeof how};
    PROCESS_INFORMATION started;
    if (!CreateProcessW(program, line, NULL, NULL, TRUE, 0, NULL, NULL, &how, &started))
        return fail(L"Glassbox can't start Python from the folder \"python\" beside Glassbox.exe. "
                    L"Unpack the whole .zip file into one folder, or install Glassbox again.");
    DWORD status = 0;
#ifndef WINDOWED
    WaitForSingleObject(started.hProcess, INFINITE);
    GetExitCodeProcess(started.hProcess, &status);
#endif
    return (int)status;
}

#ifdef WINDOWED
int WINAPI wWinMain(HINSTANCE a, HINSTANCE b, LPWSTR c, int d) { return start(); }
#else
static BOOL WINAPI leave_to_python(DWORD event) { return event == CTRL_C_EVENT; }
int wmain(void) {
    SetConsoleCtrlHandler(leave_to_python, TRUE);
    return start();
}
#endif

#else /* Linux */

#include <dlfcn.h>
#include <errno.h>
#include <gnu/libc-version.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* GLIBC is the version on which the bundle was compiled, such as "2.36". */
static int too_old(void) {
    int major, minor, need_major, need_minor;
    sscanf(gnu_get_libc_version(), "%d.%d", &major, &minor);
    sscanf(GLIBC, "%d.%d", &need_major, &need_minor);
    return major < need_major || (major == need_major && minor < need_minor);
}

int main(int count, char **given) {
    char folder[PATH_MAX], python[PATH_MAX + 32];
    ssize_t length = readlink("/proc/self/exe", folder, sizeof folder - 1);
    if (length < 0) {
        fprintf(stderr, "Glassbox can't find its own folder: %s.\n", strerror(errno));
        return 1;
    }
    folder[length] = 0;
    *strrchr(folder, '/') = 0;
    if (too_old()) {
        fprintf(stderr,
                "Glassbox needs glibc %s or newer, but this system has %s. Debian 12, Ubuntu 24.04, "
                "Fedora 38, and later versions are new enough.\n",
                GLIBC, gnu_get_libc_version());
        return 1;
    }
    snprintf(python, sizeof python, "%s/bin/%s", folder, PYTHON);
    /* Graphics drivers need the system's own version of these libraries, so they aren't bundled */
    const char *needed[] = {"libstdc++.so.6", "libgcc_s.so.1"};
    for (int each = 0; each < 2; each++) {
        if (!dlopen(needed[each], RTLD_LAZY)) {
            fprintf(stderr,
                    "Glassbox needs the library %s, which this system doesn't have. "
                    "On Debian and Ubuntu, run: sudo apt install libstdc++6\n",
                    needed[each]);
            return 1;
        }
    }
    char home[PATH_MAX + 8];
    snprintf(home, sizeof home, "%s/home", folder);
    if (access(home, W_OK) == 0) setenv("GLASSBOX_HOME", home, 1);
    char **words = calloc(count + 4, sizeof *words);
    if (!words) return 1;
    words[0] = python;
    words[1] = "-I";
    words[2] = "-m";
    words[3] = "desktop";
    memcpy(words + 4, given + 1, (count - 1) * sizeof *words);
    execv(python, words);
    fprintf(stderr,
            "Glassbox can't start %s: %s. Unpack the whole archive into one folder.\n",
            python, strerror(errno));
    return 1;
}

#endif
