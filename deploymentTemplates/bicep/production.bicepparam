using 'main.bicep'

param environment = 'production'
param fallbackLeader = readEnvironmentVariable('SEVENWOLDEN_FALLBACK_LEADER')
param askGraph = bool(readEnvironmentVariable('SEVENWOLDEN_ASK_GRAPH', 'false'))
param catalogAppId = readEnvironmentVariable('SEVENWOLDEN_CATALOG_APP_ID', '')
param alarmEmail = readEnvironmentVariable('SEVENWOLDEN_ALARM_EMAIL')
param databasePassword = readEnvironmentVariable('SEVENWOLDEN_DATABASE_PASSWORD')
param pingUrl = readEnvironmentVariable('SEVENWOLDEN_PING_URL', '')
// Other settings of docs/administrator.md: each deployment writes all of them, so what is set elsewhere is gone after the next.
param settings = {}
