CREATE TRIGGER object_watch ON object_people AFTER INSERT AS UPDATE p SET name = p.name + '!' FROM object_people AS p INNER JOIN inserted AS i ON i.id = p.id
