-- Each report that comes in counts those that its organization had lately.
create index error_reports_by_organization on error_reports (organization, at);
