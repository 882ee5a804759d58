; Installs Glassbox for this user only, without administrator rights: makensis -DVERSION=0.1.0 setup.nsi
Target amd64-unicode ; as the program, so Windows refuses it where the program couldn't run
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID /FINAL lzma
SetCompressorDictSize 64
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh
!define APP_ID "Glassbox.Glassbox" ; as in desktop/app.py
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Glassbox"
Name "Glassbox"
OutFile "Setup.exe"
InstallDir "$LOCALAPPDATA\Programs\Glassbox"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText " "
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Glassbox"
VIAddVersionKey FileDescription "Installs Glassbox"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey LegalCopyright "MIT license"
!define MUI_ICON "glassbox.ico"
!define MUI_UNICON "glassbox.ico"
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\Glassbox.exe"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
LangString GGUF ${LANG_ENGLISH} "Open .gguf files with Glassbox"
LangString GGUF ${LANG_GERMAN} ".gguf-Dateien mit Glassbox öffnen"
LangString GGUF ${LANG_FRENCH} "Ouvrir les fichiers .gguf avec Glassbox"
LangString RUNNING ${LANG_ENGLISH} "Glassbox is running. Close its window, then try again."
LangString RUNNING ${LANG_GERMAN} "Glassbox läuft noch. Schließe das Fenster und versuche es noch einmal."
LangString RUNNING ${LANG_FRENCH} "Glassbox est ouvert. Fermez sa fenêtre, puis réessayez."
LangString FOREIGN ${LANG_ENGLISH} "This folder contains a folder “$0” that doesn't belong to Glassbox. Setup would replace it, so choose another folder."
LangString FOREIGN ${LANG_GERMAN} "Dieser Ordner enthält einen Ordner „$0“, der nicht zu Glassbox gehört. Setup würde ihn ersetzen. Wähle deshalb einen anderen Ordner."
LangString FOREIGN ${LANG_FRENCH} "Ce dossier contient un dossier « $0 » qui n'appartient pas à Glassbox. L'installation le remplacerait. Choisissez donc un autre dossier."

; A running Glassbox has loaded its Python, and Windows lets nobody write to a loaded library or delete
; it. (Renaming it would work.) Opened to append, the file stays as it is.
!macro CLOSED un
Function ${un}Closed
  again:
  IfFileExists "$INSTDIR\python\python313.dll" 0 done
  ClearErrors
  FileOpen $0 "$INSTDIR\python\python313.dll" a
  IfErrors 0 free
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 2
  Quit
  free:
  FileClose $0
  done:
FunctionEnd
!macroend
!insertmacro CLOSED ""
!insertmacro CLOSED "un."

; Setup replaces these folders, and the uninstaller deletes them, so another program's must not be
; there. Without Glassbox.exe, which is written first, they are another program's. Sets $0 to the name
; of such a folder, or to "".
Function Foreign
  StrCpy $0 ""
  IfFileExists "$INSTDIR\Glassbox.exe" done
  StrCpy $0 "python"
  IfFileExists "$INSTDIR\python\*.*" done
  StrCpy $0 "bin"
  IfFileExists "$INSTDIR\bin\*.*" done
  StrCpy $0 ""
  done:
FunctionEnd

Function .onVerifyInstDir ; "Abort" grays out the button "Install", and the text above says why
  Call Foreign
  FindWindow $1 "#32770" "" $HWNDPARENT
  GetDlgItem $1 $1 1006
  StrCmp $0 "" free
  SendMessage $1 ${WM_SETTEXT} 0 "STR:$(FOREIGN)"
  Abort
  free:
  SendMessage $1 ${WM_SETTEXT} 0 "STR:$(^DirText)"
FunctionEnd

; Give the shortcut the ID that the running program has, so that the taskbar shows both as one, also
; if the shortcut is pinned. CreateShortcut can't, but the System plug-in, which is part of NSIS, can.
Function SetAppId
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("$SMPROGRAMS\Glassbox.lnk",${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
        System::Call '*(&w${NSIS_MAX_STRLEN} "${APP_ID}")p.r4'
        System::Call '*(&i2 ${VT_LPWSTR},&i6 0,p r4,&i8 0)p.r5' ; a PROPVARIANT
        ${IPropertyStore::SetValue} $2 '($3,$5)'
        System::Free $5
        System::Free $4
        System::Free $3
        ${IPropertyStore::Commit} $2 ""
        ${IUnknown::Release} $2 ""
        ${IPersistFile::Save} $1 '("$SMPROGRAMS\Glassbox.lnk",1)'
      ${EndIf}
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
FunctionEnd

Section "Glassbox"
  SectionIn RO
  Call Foreign ; the folder isn't verified if Setup runs silently
  StrCmp $0 "" +3
  SetErrorLevel 2
  Quit
  Call Closed
  RMDir /r "$INSTDIR\python"
  RMDir /r "$INSTDIR\bin"
  SetOutPath "$INSTDIR"
  File "Glassbox\Glassbox.exe"
  File /r "Glassbox\*"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Glassbox.lnk" "$INSTDIR\Glassbox.exe"
  Call SetAppId
  WriteRegStr HKCU "${KEY}" "DisplayName" "Glassbox"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\Glassbox.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
  ; No other program opens workshop profiles and votes.
  WriteRegStr HKCU "Software\Classes\.glassbox-profile" "" "Glassbox.file"
  WriteRegStr HKCU "Software\Classes\.glassbox-votes" "" "Glassbox.file"
  WriteRegStr HKCU "Software\Classes\Glassbox.file" "" "Glassbox"
  WriteRegStr HKCU "Software\Classes\Glassbox.file\DefaultIcon" "" "$INSTDIR\Glassbox.exe,0"
  WriteRegStr HKCU "Software\Classes\Glassbox.file\shell\open\command" "" '"$INSTDIR\Glassbox.exe" "%1"'
SectionEnd

Section /o "$(GGUF)"
  WriteRegStr HKCU "Software\Classes\.gguf\OpenWithProgids" "Glassbox.gguf" ""
  WriteRegStr HKCU "Software\Classes\Glassbox.gguf" "" "GGUF"
  WriteRegStr HKCU "Software\Classes\Glassbox.gguf\DefaultIcon" "" "$INSTDIR\Glassbox.exe,0"
  WriteRegStr HKCU "Software\Classes\Glassbox.gguf\shell\open\command" "" '"$INSTDIR\Glassbox.exe" "%1"'
  ReadRegStr $0 HKCU "Software\Classes\.gguf" ""
  StrCmp $0 "" 0 +2
  WriteRegStr HKCU "Software\Classes\.gguf" "" "Glassbox.gguf"
SectionEnd

Section "Uninstall"
  Call un.Closed
  RMDir /r "$INSTDIR\python"
  RMDir /r "$INSTDIR\bin"
  Delete "$INSTDIR\Glassbox.exe"
  Delete "$INSTDIR\LICENSES.txt"
  Delete "$INSTDIR\READ ME.txt"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR" ; stays if it has a folder "home" or other files of the user
  Delete "$SMPROGRAMS\Glassbox.lnk"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\Classes\.glassbox-profile"
  DeleteRegKey HKCU "Software\Classes\.glassbox-votes"
  DeleteRegKey HKCU "Software\Classes\Glassbox.file"
  DeleteRegKey HKCU "Software\Classes\Glassbox.gguf"
  DeleteRegValue HKCU "Software\Classes\.gguf\OpenWithProgids" "Glassbox.gguf"
  ReadRegStr $0 HKCU "Software\Classes\.gguf" ""
  StrCmp $0 "Glassbox.gguf" 0 +2
  DeleteRegValue HKCU "Software\Classes\.gguf" ""
SectionEnd
